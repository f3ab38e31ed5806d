using System.ComponentModel;
using System.Diagnostics;

namespace DataHub.Local.Examining;

/// <summary>What a program prints when asked for something short.</summary>
internal static class ProgramOutput
{
    /// <summary>Its output when it ended well, else null and what it, or the system, said.</summary>
    public static async Task<(string? Output, string Error)> OfAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? ((await output).Trim(), "") : (null, (await errors).Trim());
        }
        catch (Win32Exception missing)
        {
            return (null, missing.Message);
        }
    }
}
