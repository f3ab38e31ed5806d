using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace DataHub.Local.Hosting;

/// <summary>Resolves what triggers leave to the settings: <c>%SETTING%</c> and connections by name.</summary>
internal sealed partial class SettingReferences(IConfiguration settings)
{
    private const string DefaultConnection = "AzureWebJobsStorage";

    /// <summary>The text with every <c>%SETTING%</c> replaced, or null after reporting one that is not set.</summary>
    public string? Resolve(string text, Action<string> fault)
    {
        var complete = true;
        var resolved = Reference().Replace(text, match =>
        {
            if (settings[match.Groups[1].Value] is { Length: > 0 } value)
            {
                return value;
            }

            complete = false;
            fault($"setting {match.Groups[1].Value}, which {text} refers to, is not set.");
            return string.Empty;
        });
        return complete ? resolved : null;
    }

    /// <summary>The connection string a trigger names, or null after reporting that it is missing.</summary>
    public string? Connection(string? name, Action<string> fault)
    {
        var setting = string.IsNullOrEmpty(name) ? DefaultConnection : name;
        if ((settings[setting] ?? settings["AzureWebJobs" + setting]) is { Length: > 0 } connection)
        {
            return connection;
        }

        fault($"connection {setting} is not set.");
        return null;
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
