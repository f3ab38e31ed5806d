using System.Diagnostics;

namespace DataHub.EndToEndTests;

/// <summary>A start with settings that are wrong.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task The_hub_does_not_start_and_names_all_that_is_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("hub-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DataHub.Local.dll"), "up", "--data", folder])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                Environment = { ["Hub__InlineRows"] = "many", ["Alerts__LookBackDays"] = "-1" },
            };
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.Equal(2, process.ExitCode);
            Assert.Contains("2 settings are wrong", errors, StringComparison.Ordinal);
            Assert.Contains("Hub__InlineRows=5000", errors, StringComparison.Ordinal);
            Assert.Contains("Alerts__LookBackDays=45", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
