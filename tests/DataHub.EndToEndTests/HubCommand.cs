using System.Diagnostics;

namespace DataHub.EndToEndTests;

/// <summary>Runs what the <c>hub</c> script runs.</summary>
internal static class HubCommand
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DataHub.Local.dll");

    /// <summary>Starts a command, its output to be read by the caller.</summary>
    public static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
