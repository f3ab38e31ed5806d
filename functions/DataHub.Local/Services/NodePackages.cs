using System.Diagnostics;

namespace DataHub.Local.Services;

/// <summary>
/// The npm packages of the local services, installed from the lockfile when they are missing or another version.
/// </summary>
internal static class NodePackages
{
    /// <summary>The folder that holds the lockfile, and node_modules once installed.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "functions", "DataHub.Local", "Services");

    /// <summary>A file of an installed package.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, "node_modules", file);

    /// <exception cref="ServiceFailedException">npm is missing or failed; the message holds
    /// what it printed.</exception>
    public static async Task EnsureInstalledAsync(CancellationToken cancellation)
    {
        if (IsInstalled())
        {
            return;
        }

        // Several test runs may find it missing at once.
        await using var turn = await WaitForTurnAsync(Path.Combine(Folder, ".npm-ci.lock"), cancellation);
        if (!IsInstalled())
        {
            await InstallAsync(cancellation);
        }
    }

    /// <summary>
    /// Whether they are there: npm writes a lockfile of its own into node_modules when it has installed everything.
    /// </summary>
    public static bool IsInstalled()
    {
        var installed = new FileInfo(PathOf(".package-lock.json"));
        return installed.Exists
            && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task InstallAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = ServiceFailedException.StartOrThrow(start, "npm (Node.js 20 or later)");
        var output = npm.StandardOutput.ReadToEndAsync(cancellation);
        var errors = npm.StandardError.ReadToEndAsync(cancellation);
        await npm.WaitForExitAsync(cancellation);
        if (npm.ExitCode != 0)
        {
            throw new ServiceFailedException($"npm ci in {Folder} failed:{Environment.NewLine}{await output}{await errors}");
        }
    }

    private static async Task<FileStream> WaitForTurnAsync(string lockFile, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }
}
