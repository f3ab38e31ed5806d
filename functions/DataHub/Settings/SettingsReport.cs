using Microsoft.Extensions.Logging;

namespace DataHub.Settings;

/// <summary>What was found in the settings.</summary>
/// <param name="Faults">What keeps the hub from starting.</param>
/// <param name="Warnings">What it can do without, or does not know; a part of it will not work.</param>
public sealed record SettingsReport(IReadOnlyList<SettingFault> Faults, IReadOnlyList<SettingFault> Warnings)
{
    /// <summary>Writes the warnings into the log of a hub that starts all the same.</summary>
    public void LogWarnings(ILogger logger)
    {
        foreach (var warning in Warnings)
        {
            logger.LogWarning("Setting {Setting}", warning.ToString());
        }
    }
}
