using System.Net.Http.Headers;
using Azure.Storage.Blobs;
using DataHub.Access;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Hosting;
using DataHub.Local.Running;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Demo.Stage;

/// <summary>
/// A whole hub with a clock that the play moves, a key for everyone who takes part, and one for the operator.
/// </summary>
internal sealed class DemoStage : IAsyncDisposable
{
    private readonly LocalHub _hub;
    private readonly Dictionary<string, AuthenticationHeaderValue> _keys = [];

    private DemoStage(LocalHub hub, SimulatedClock clock)
    {
        (_hub, Clock) = (hub, clock);
        Api = new HttpClient { BaseAddress = hub.Host.Api };
    }

    public SimulatedClock Clock { get; }

    public LocalHost Host => _hub.Host;

    /// <summary>The web inbox.</summary>
    public Uri Inbox => _hub.Mail.Inbox;

    /// <summary>A client of the API; each request brings its own key.</summary>
    public HttpClient Api { get; }

    /// <summary>The operator's key, for running jobs and reading every receipt.</summary>
    public AuthenticationHeaderValue OperatorKey { get; private set; } = null!;

    /// <param name="partners">Who takes part; each gets a key.</param>
    /// <param name="since">The first month that anyone is reminded of; null for the plan's first.</param>
    /// <param name="opening">Where the clock stands at first.</param>
    /// <param name="storageInMemory">Faster where much is played; nothing of the storage is left on disk.</param>
    public static async Task<DemoStage> StartAsync(
        DataFolder data,
        IReadOnlyList<ScenarioPartner> partners,
        BusinessMonth? since,
        DateTimeOffset opening,
        bool storageInMemory,
        CancellationToken cancellation)
    {
        var clock = new SimulatedClock(opening);
        var settings = new Dictionary<string, string?> { ["Alerts:Since"] = since?.ToString() };
        var options = new LocalHubOptions { Clock = clock, Driven = true, StorageInMemory = storageInMemory, Settings = settings };
        var stage = new DemoStage(await LocalHub.StartAsync(data, options, cancellation), clock);
        try
        {
            await stage.IssueKeysAsync(partners, cancellation);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    public T Service<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public AuthenticationHeaderValue KeyOf(string partner) => _keys[partner];

    /// <summary>
    /// A container of the storage account, opened by its connection string as any client of it would.
    /// </summary>
    public BlobContainerClient Container(string name) => new(_hub.Storage.ConnectionString, name);

    /// <summary>Processor time that the storage and the mail sink have used.</summary>
    public TimeSpan ServicesProcessorTime() => _hub.ProcessorTime();

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _hub.DisposeAsync();
    }

    private async Task IssueKeysAsync(IEnumerable<ScenarioPartner> partners, CancellationToken cancellation)
    {
        var store = Service<PartnerStore>();
        foreach (var partner in partners)
        {
            var (_, key) = await store.IssueAsync(
                partner.Name, partner.Role, partner.Organisation, partner.Units, partner.Datasets, cancellation);
            _keys[partner.Id] = Bearer(key);
        }

        var (_, operatorKey) = await store.IssueAsync(
            "Operator", PartnerRole.Operator, Partner.Any, [Partner.Any], [Partner.Any], cancellation);
        OperatorKey = Bearer(operatorKey);
    }

    private static AuthenticationHeaderValue Bearer(string key) => new("Bearer", key);
}
