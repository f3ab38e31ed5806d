using System.Text.Json;
using Azure.Storage.Blobs;
using DataHub.Local.Hosting;
using DataHub.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataHub.StorageTests.Hosting;

public sealed class DropZoneWatcherTests : IAsyncLifetime
{
    private const string Path = "LC-YG/2025-03/D15 三月.xlsx";

    private readonly SimulatedClock _clock = new(new DateTimeOffset(2025, 4, 7, 1, 0, 0, TimeSpan.Zero));
    private HubStorage _storage = null!;
    private BlobContainerClient _zone = null!;

    [Fact]
    public async Task A_file_is_announced_once()
    {
        var watcher = Watcher();
        await DropAsync(Path, "one");

        Assert.Equal(1, await watcher.ScanAsync(default));
        Assert.Equal(0, await watcher.ScanAsync(default));

        var subject = Assert.Single(await AnnouncedAsync()).GetProperty("subject").GetString();
        Assert.Equal("/blobServices/default/containers/dropzone/blobs/" + Path, subject);
    }

    [Fact]
    public async Task A_file_that_is_overwritten_is_announced_again_as_another_version()
    {
        var watcher = Watcher();
        await DropAsync(Path, "one");
        await watcher.ScanAsync(default);
        await DropAsync(Path, "two, corrected");

        Assert.Equal(1, await watcher.ScanAsync(default));

        var announced = await AnnouncedAsync();
        Assert.Equal(2, announced.Select(message => message.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(2, announced.Select(message => message.GetProperty("data").GetProperty("eTag").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task After_a_restart_a_file_is_announced_anew_under_the_same_id_so_that_none_is_lost()
    {
        await DropAsync(Path, "one");
        await Watcher().ScanAsync(default);
        await Watcher().ScanAsync(default);

        var announced = await AnnouncedAsync();
        Assert.Equal(2, announced.Count);
        Assert.Single(announced.Select(message => message.GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public async Task Nothing_arrives_later_than_the_hubs_present()
    {
        await DropAsync(Path, "one");
        await Watcher().ScanAsync(default);

        Assert.Equal(
            _clock.GetUtcNow(), Assert.Single(await AnnouncedAsync()).GetProperty("eventTime").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_file_that_waited_while_nobody_watched_keeps_the_time_of_its_arrival()
    {
        await DropAsync(Path, "one");
        var written = (await _zone.GetBlobClient(Path).GetPropertiesAsync()).Value.LastModified;
        _clock.AdvanceTo(written.AddDays(3));
        await Watcher().ScanAsync(default);

        Assert.Equal(written, Assert.Single(await AnnouncedAsync()).GetProperty("eventTime").GetDateTimeOffset());
    }

    public async Task InitializeAsync()
    {
        (_, _storage) = await AzuriteFixture.NewAccountAsync();
        _zone = _storage.Container(StorageNames.Containers.DropZone);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private DropZoneWatcher Watcher() => new(
        new DropZone(_storage), new ArrivalAnnouncer(_storage), _clock, NullLogger<DropZoneWatcher>.Instance);

    private async Task DropAsync(string path, string content) =>
        await _zone.GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true);

    private async Task<IReadOnlyList<JsonElement>> AnnouncedAsync()
    {
        var messages = await _storage.Queue(StorageNames.Queues.Arrivals).ReceiveMessagesAsync(32);
        return [.. messages.Value.Select(message => JsonDocument.Parse(message.Body).RootElement)];
    }
}
