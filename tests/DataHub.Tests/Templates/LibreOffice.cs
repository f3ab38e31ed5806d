using System.Diagnostics;

namespace DataHub.Tests.Templates;

/// <summary>LibreOffice as a clerk's spreadsheet, where the machine has it.</summary>
internal static class LibreOffice
{
    public const string Absent = "LibreOffice (soffice) is not installed on this machine.";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens workbooks and saves the first sheet of each as a CSV in UTF-8.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> ToCsvAsync(IReadOnlyDictionary<string, byte[]> workbooks)
    {
        var folder = Directory.CreateTempSubdirectory("hub-office-");
        try
        {
            foreach (var (name, content) in workbooks)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name + ".xlsx"), content);
            }

            await RunAsync(folder.FullName, workbooks.Keys);
            return workbooks.Keys.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder.FullName, name + ".csv")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string folder, IEnumerable<string> names)
    {
        // A profile of its own: a running LibreOffice does not answer for this one.
        var start = new ProcessStartInfo(
            Program!,
            [
                $"-env:UserInstallation=file://{folder}/profile", "--headless",
                "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder,
                .. names.Select(name => Path.Combine(folder, name + ".xlsx")),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        _ = office.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = office.StandardError.ReadToEndAsync(limit.Token);
        await office.WaitForExitAsync(limit.Token);
        Assert.True(office.ExitCode == 0, await errors);
    }
}
