using System.Text.Json;
using DataHub.Access;
using DataHub.Storage;

namespace DataHub.Local.Running;

/// <summary>
/// An API key of each kind, issued once for a data folder so that scripts need not ask a person for one.
/// </summary>
public sealed record SampleKeys(string Partner, string County, string Operator)
{
    private const string SampleCounty = "LC-YG";

    /// <summary>The keys of the folder, issued at its first start and again when one of them was revoked.</summary>
    public static async Task<SampleKeys> OfAsync(DataFolder data, PartnerStore partners, CancellationToken cancellation)
    {
        var file = Path.Combine(data.Path, "keys.json");
        if (File.Exists(file)
            && JsonSerializer.Deserialize<SampleKeys>(await File.ReadAllTextAsync(file, cancellation)) is { } kept
            && await kept.AreValidAsync(partners, cancellation))
        {
            return kept;
        }

        var keys = new SampleKeys(
            await IssueAsync("Sample partner", PartnerRole.Partner, Access.Partner.Any, Access.Partner.Any),
            await IssueAsync("Sample county", PartnerRole.County, SampleCounty, SampleCounty),
            await IssueAsync("Sample operator", PartnerRole.Operator, Access.Partner.Any, Access.Partner.Any));
        DataFolder.WriteSecret(file, JsonSerializer.Serialize(keys));
        return keys;

        async Task<string> IssueAsync(string name, PartnerRole role, string organisation, string unit) =>
            (await partners.IssueAsync(name, role, organisation, [unit], [Access.Partner.Any], cancellation)).Key;
    }

    private async Task<bool> AreValidAsync(PartnerStore partners, CancellationToken cancellation)
    {
        foreach (var key in new[] { Partner, County, Operator })
        {
            if (await partners.FindByKeyAsync(key, cancellation) is null)
            {
                return false;
            }
        }

        return true;
    }
}
