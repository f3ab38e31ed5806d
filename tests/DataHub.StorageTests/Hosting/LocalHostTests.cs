using System.Net;
using DataHub.Jobs;
using DataHub.Local.Hosting;
using DataHub.Settings;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.StorageTests.Hosting;

public sealed class LocalHostTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly DateTimeOffset Morning = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-");
    private readonly SimulatedClock _clock = new(Morning);

    [Fact]
    public async Task A_moved_clock_runs_the_timers_on_its_way_each_at_its_time()
    {
        await using var host = await StartAsync();

        await host.AdvanceAsync(_clock, Morning.AddMinutes(30), default);

        Assert.Equal(Morning.AddMinutes(30), _clock.GetUtcNow());
        var runs = await host.Services.GetRequiredService<JobLedger>().LastRunsAsync(default);
        Assert.Superset(
            new HashSet<string>
            {
                "compile-dispatch 00:10:00", "remind-and-escalate 00:05:00", "send-outbox 00:25:30", "sweep-drop-zone 00:20:00",
            },
            runs.Select(run => $"{run.Job} {run.AsOf:HH:mm:ss}").ToHashSet());
        Assert.All(runs, run => Assert.Null(run.Error));
    }

    [Fact]
    public async Task It_answers_under_the_prefix_of_host_json()
    {
        await using var host = await StartAsync();
        using var client = new HttpClient { BaseAddress = host.Api };

        using var answer = await client.GetAsync("health");

        Assert.Equal("/api/", host.Api.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_lies_in_the_drop_zone_is_worked_off_before_settling_returns()
    {
        await using var host = await StartAsync();
        await azurite.Storage.Container(StorageNames.Containers.DropZone)
            .GetBlobClient("LC-YG/2025-03/D15-empty.csv").UploadAsync(BinaryData.FromString(""), overwrite: true);

        await host.SettleAsync(default);

        var arrivals = await azurite.Storage.Queue(StorageNames.Queues.Arrivals).GetPropertiesAsync();
        Assert.Equal(0, arrivals.Value.ApproximateMessagesCount);
        var receipts = new List<string>();
        await foreach (var blob in azurite.Storage.Container(StorageNames.Containers.Receipts).GetBlobsAsync())
        {
            receipts.Add(blob.Name);
        }

        Assert.Contains(receipts, name => name.StartsWith("LC-YG/2025-03/D15-empty.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_that_is_missing_stops_the_start()
    {
        var settings = Settings();
        settings.Remove("HubStorage");

        var refused = await Assert.ThrowsAsync<SettingsRefusedException>(() => LocalHost.StartAsync(
            new LocalHostOptions { Settings = settings, Clock = _clock, Driven = true }, default));

        Assert.Contains("HubStorage", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<LocalHost> StartAsync() => LocalHost.StartAsync(
        new LocalHostOptions { Settings = Settings(), Clock = _clock, Driven = true }, default);

    private Dictionary<string, string?> Settings() => new()
    {
        ["HubStorage"] = azurite.ConnectionString,
        ["Hub:FieldKey"] = Convert.ToBase64String(new byte[32]),
        ["Mail:Folder"] = _folder.FullName,
        ["Mail:FromAddress"] = "hub@liaocheng.example",
    };
}
