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

/// <summary>A whole hub with a clock that the play moves, a key for everyone who takes part, and one for the operator.</summary>
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

    /// <param name="opening">Where the clock stands at first.</param>
    public static async Task<DemoStage> StartAsync(
        DataFolder data, Scenario scenario, DateTimeOffset opening, CancellationToken cancellation)
    {
        var clock = new SimulatedClock(opening);
        var settings = new Dictionary<string, string?> { ["Alerts:Since"] = FirstMonth(scenario)?.ToString() };
        var options = new LocalHubOptions { Clock = clock, Driven = true, Settings = settings };
        var stage = new DemoStage(await LocalHub.StartAsync(data, options, cancellation), clock);
        try
        {
            await stage.IssueKeysAsync(scenario.Partners, cancellation);
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

    /// <summary>A container of the storage account, opened by its connection string as any client of it would.</summary>
    public BlobContainerClient Container(string name) => new(_hub.Storage.ConnectionString, name);

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

    // Nobody is reminded of months from before the history begins.
    private static BusinessMonth? FirstMonth(Scenario scenario)
    {
        var duties = CityPlan.Load(new HubSettings().PlanFolder).ReportDuties.Select(duty => duty.Dataset).ToHashSet();
        return scenario.Seed.Concat(scenario.Play)
            .Where(act => duties.Contains(act.Dataset) && act.Period is not null)
            .Min(act => (BusinessMonth?)BusinessMonth.Parse(act.Period!));
    }

    private static AuthenticationHeaderValue Bearer(string key) => new("Bearer", key);
}
