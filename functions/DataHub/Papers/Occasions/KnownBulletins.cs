using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Plan;

namespace DataHub.Papers.Occasions;

/// <summary>The bulletins as they were known when a paper fell due.</summary>
public sealed class KnownBulletins(DispatchStore dispatches)
{
    /// <summary>
    /// The last version known at an instant, else the first; null while the month is not dispatched.
    /// </summary>
    public async Task<Bulletin?> FindAsync(BusinessMonth month, DateTimeOffset at, CancellationToken cancellation)
    {
        var versions = await dispatches.VersionsAsync(month, cancellation);
        var known = versions.LastOrDefault(version => version.AsOf <= at)
            ?? (versions is [var first, ..] ? first : null);
        return known is null ? null : await dispatches.LoadAsync(month, known.Version, cancellation);
    }
}
