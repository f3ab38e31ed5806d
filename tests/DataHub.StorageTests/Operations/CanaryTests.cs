using Azure.Storage.Blobs.Models;
using DataHub.Intake;
using DataHub.Jobs;
using DataHub.Operations.Canary;
using DataHub.Operations.Readiness;
using DataHub.Storage;

namespace DataHub.StorageTests.Operations;

public sealed class CanaryTests : IAsyncLifetime, IDisposable
{
    private HubStorage _storage = null!;
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (var connection, _storage) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
    }

    [Fact]
    public async Task Before_the_first_probe_nothing_is_said_against_the_events()
    {
        Assert.Equal(CheckStatus.Warn, (await CheckAsync()).Status);

        await DropAsync();
        Assert.Equal(CheckStatus.Warn, (await CheckAsync()).Status);
    }

    [Fact]
    public async Task An_announced_probe_is_seen_deleted_and_no_submission()
    {
        var probe = await DropAsync();
        _hub.Clock.Advance(TimeSpan.FromSeconds(7));
        await _hub.Get<ArrivalProcessor>().ProcessAsync(probe.ToEvent(), default);
        _hub.Clock.Advance(TimeSpan.FromMinutes(3));

        var found = await CheckAsync();

        Assert.Equal(CheckStatus.Pass, found.Status);
        Assert.Contains("3 min ago, 7 s after", found.Detail.En, StringComparison.Ordinal);
        Assert.Empty(Blobs(StorageNames.Containers.DropZone));
        Assert.Empty(Blobs(StorageNames.Containers.Raw));
        Assert.Empty(Blobs(StorageNames.Containers.Receipts));
    }

    [Fact]
    public async Task A_probe_that_is_not_announced_in_its_window_is_a_failure_and_the_sweep_does_not_hide_it()
    {
        await _hub.Get<ArrivalProcessor>().ProcessAsync((await DropAsync()).ToEvent(), default);
        _hub.Clock.Advance(TimeSpan.FromMinutes(15));
        await DropAsync();
        Assert.Equal(CheckStatus.Pass, (await CheckAsync()).Status);

        _hub.Clock.Advance(TimeSpan.FromMinutes(11));
        var swept = await Job<SweepDropZone>().RunAsync(_hub.Clock.GetUtcNow(), default);
        var found = await CheckAsync();

        Assert.Empty(swept.Effects);
        Assert.Equal(CheckStatus.Fail, found.Status);
        Assert.Contains("11 min ago was not announced", found.Detail.En, StringComparison.Ordinal);
        Assert.NotNull(found.Remedy);
    }

    [Fact]
    public async Task An_announcement_of_an_older_probe_leaves_the_newer_one_there()
    {
        var older = await DropAsync();
        await DropAsync();

        await _hub.Get<ArrivalProcessor>().ProcessAsync(older.ToEvent(), default);

        Assert.Single(Blobs(StorageNames.Containers.DropZone));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    private List<BlobItem> Blobs(string container) => [.. _storage.Container(container).GetBlobs()];

    private T Job<T>() => _hub.Get<IEnumerable<IHubJob>>().OfType<T>().Single();

    private Task<CheckResult> CheckAsync() =>
        _hub.Get<IEnumerable<IReadinessCheck>>().OfType<EventDeliveryCheck>().Single().RunAsync(default);

    private async Task<DropZoneBlob> DropAsync()
    {
        await Job<DropCanary>().RunAsync(_hub.Clock.GetUtcNow(), default);
        var probe = Blobs(StorageNames.Containers.DropZone).Single();
        return new DropZoneBlob(probe.Name, probe.Properties.ETag!.Value.ToString().Trim('"'), _hub.Clock.GetUtcNow());
    }
}
