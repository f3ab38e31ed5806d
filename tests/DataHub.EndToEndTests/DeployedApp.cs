using System.Diagnostics;
using DataHub.Local.Services;

namespace DataHub.EndToEndTests;

/// <summary>The function app as the Functions SDK built it, where its packages could be had.</summary>
internal static class DeployedApp
{
    public const string NotBuilt = "DataHub.Functions was not built in this configuration.";

    private static readonly string[] Sections = ["Hub", "Mail__", "Alerts__"];

    private static readonly string Folder = Path.Combine(
        Repository.Root,
        "functions",
        "DataHub.Functions",
        "bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
        "net10.0");

    /// <summary>What the SDK tells the Functions host of the functions.</summary>
    public static string Metadata => Path.Combine(Folder, "functions.metadata");

    public static bool IsBuilt => File.Exists(Metadata);

    /// <summary>Starts the worker as the Functions host does: settings as environment variables, and where to call.</summary>
    /// <param name="settings">All there are; those of this process do not count.</param>
    public static Process Start(IEnumerable<KeyValuePair<string, string>> settings, int hostPort)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            ArgumentList =
            {
                "DataHub.Functions.dll",
                "--functions-uri", $"http://127.0.0.1:{hostPort}",
                "--functions-worker-id", "worker",
                "--functions-request-id", "request",
                "--functions-grpc-max-message-length", "134217728",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheHub).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsOfTheHub(string name) =>
        Sections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}
