using System.Text.RegularExpressions;
using DataHub.Intake.Receipts;
using Microsoft.Extensions.Configuration;

namespace DataHub.Settings;

/// <summary>
/// Refuses addresses of another cloud than the one that <c>Hub__Cloud</c> names: data of an Azure China deployment must
/// not leave by a setting copied from elsewhere. Without <c>Hub__Cloud</c>, on one machine, nothing is compared.
/// </summary>
internal static partial class CloudCheck
{
    // Of the platform, not of the hub; they hold addresses all the same.
    private static readonly string[] Beside =
    [
        "AzureWebJobsStorage", "AzureWebJobsStorage:blobServiceUri", "AzureWebJobsStorage:queueServiceUri",
        "AzureWebJobsStorage:tableServiceUri", "APPLICATIONINSIGHTS_CONNECTION_STRING",
    ];

    public static IEnumerable<SettingFault> ForeignAddresses(IConfiguration configuration)
    {
        if (configuration[SettingCatalogue.Cloud.Key] is not { Length: > 0 } name || Cloud.Find(name) is not { } cloud)
        {
            return [];
        }

        return
            from key in SettingCatalogue.All.Select(setting => setting.Key).Concat(Beside)
            from host in HostsOf(configuration[key] ?? "").Distinct(StringComparer.OrdinalIgnoreCase)
            where !cloud.Holds(host)
            select Foreign(key.Replace(":", "__", StringComparison.Ordinal), host, cloud);
    }

    // Service addresses, the endpoints of connection strings, and references to the key vault that were not resolved.
    private static IEnumerable<string> HostsOf(string value) => Url().Matches(value)
        .Select(match => match.Groups[1].Value)
        .Concat(EndpointSuffix().Matches(value).Select(match => '.' + match.Groups[1].Value));

    private static SettingFault Foreign(string name, string host, Cloud cloud)
    {
        var known = SettingCatalogue.Find(name);
        return new SettingFault(
            name,
            new Wording($"{host} 不是 {cloud.Name} 的地址", $"{host} is no address of {cloud.Name}"),
            known?.Purpose ?? new Wording("Functions 主机自己的设置", "a setting of the Functions host"),
            known is null ? $"{name}=…" : $"{name}={known.Example}");
    }

    [GeneratedRegex(@"https?://([^/:;,)\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"EndpointSuffix=([^;\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex EndpointSuffix();
}
