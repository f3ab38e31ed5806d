using System.Globalization;
using System.Text.RegularExpressions;

namespace DataHub.Local.Services;

/// <summary>An emulated storage account: Azurite from npm, on loopback ports.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // The emulator's published development account; its key protects nothing.
    private const string WellKnownAccount = "devstoreaccount1";
    private const string WellKnownKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly NodeProcess _process;
    private readonly IReadOnlyList<int> _ports;

    private AzuriteProcess(NodeProcess process)
    {
        _process = process;
        _ports = [PortOf("Blob"), PortOf("Queue"), PortOf("Table")];
    }

    /// <summary>The connection string of the development account.</summary>
    public string ConnectionString => ConnectionStringOf(WellKnownAccount);

    public int ProcessId => _process.Id;

    /// <summary>The connection string of an account that it was started with.</summary>
    public string ConnectionStringOf(string account) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={WellKnownKey};"
        + $"BlobEndpoint=http://127.0.0.1:{_ports[0]}/{account};"
        + $"QueueEndpoint=http://127.0.0.1:{_ports[1]}/{account};"
        + $"TableEndpoint=http://127.0.0.1:{_ports[2]}/{account};";

    /// <exception cref="ServiceFailedException">It could not be installed or started.</exception>
    public static async Task<AzuriteProcess> StartAsync(AzuriteOptions options, CancellationToken cancellation)
    {
        string[] data = options.DataFolder is { } folder ? ["--location", folder] : ["--inMemoryPersistence"];
        var process = await NodeProcess.StartAsync(
            "azurite/dist/src/azurite.js",
            [
                .. data,
                "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),
                "--silent", "--disableTelemetry",
                // The client libraries are newer than the emulator; the operations the hub uses are the same.
                "--skipApiVersionCheck",
            ],
            new Dictionary<string, string>
            {
                ["AZURITE_ACCOUNTS"] = string.Join(
                    ';', options.Accounts.Prepend(WellKnownAccount).Select(account => $"{account}:{WellKnownKey}")),
            },
            options.LogFile,
            printed => printed.Count(line => Listening().IsMatch(line)) == 3,
            cancellation);
        return new AzuriteProcess(process);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private int PortOf(string service) => _process.Printed
        .Select(line => Listening().Match(line))
        .Where(match => match.Success && match.Groups["service"].Value == service)
        .Select(match => int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture))
        .Single();

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Azurite (?<service>\w+) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}
