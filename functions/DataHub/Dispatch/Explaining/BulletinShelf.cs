using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Plan;
using Microsoft.AspNetCore.Http;

namespace DataHub.Dispatch.Explaining;

/// <summary>Finds the bulletin a request means: a period's latest version, or the one it names.</summary>
internal static class BulletinShelf
{
    /// <summary>Null when the period was never dispatched, or not in that version.</summary>
    public static async Task<DispatchRecord?> FindAsync(
        this DispatchStore store, HttpRequest request, string period, CancellationToken cancellation)
    {
        if (!BusinessMonth.TryParse(period, out var month))
        {
            return null;
        }

        var asked = request.Query["version"].ToString();
        var versions = await store.VersionsAsync(month, cancellation);
        return asked.Length == 0
            ? versions is [.., var latest] ? latest : null
            : versions.FirstOrDefault(record => record.Version.ToString(CultureInfo.InvariantCulture) == asked);
    }

    public static Task<Bulletin> LoadAsync(this DispatchStore store, DispatchRecord record, CancellationToken cancellation) =>
        store.LoadAsync(BusinessMonth.Parse(record.Period), record.Version, cancellation);
}
