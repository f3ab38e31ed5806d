using System.Diagnostics;
using System.Security.Cryptography;

namespace DataHub.Local.Services;

/// <summary>The npm packages of the local services, installed from the lockfile when they are missing or another version.</summary>
internal static class NodePackages
{
    /// <summary>The folder that holds the lockfile, and node_modules once installed.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "functions", "DataHub.Local", "Services");

    /// <summary>A file of an installed package.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, "node_modules", file);

    /// <exception cref="ServiceFailedException">npm is missing or failed; the message holds what it printed.</exception>
    public static async Task EnsureInstalledAsync(CancellationToken cancellation)
    {
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(
            Path.Combine(Folder, "package-lock.json"), cancellation)));
        var stamp = PathOf(".hub-lockfile");
        if (await IsInstalledAsync(stamp, wanted, cancellation))
        {
            return;
        }

        // Several test runs may find it missing at once.
        await using var turn = await WaitForTurnAsync(Path.Combine(Folder, ".npm-ci.lock"), cancellation);
        if (await IsInstalledAsync(stamp, wanted, cancellation))
        {
            return;
        }

        await InstallAsync(cancellation);
        await File.WriteAllTextAsync(stamp, wanted, cancellation);
    }

    private static async Task<bool> IsInstalledAsync(string stamp, string wanted, CancellationToken cancellation) =>
        File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellation) == wanted;

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
