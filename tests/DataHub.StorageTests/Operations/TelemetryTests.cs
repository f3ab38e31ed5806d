using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using DataHub.Intake;
using DataHub.Jobs;
using DataHub.Operations.Telemetry;
using DataHub.Storage;
using DataHub.StorageTests.Intake;

namespace DataHub.StorageTests.Operations;

public sealed class TelemetryTests : IAsyncLifetime, IDisposable
{
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = new();
    private readonly MeterListener _listener = new();
    private HubStorage _storage = null!;
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (var connection, _storage) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
        var meter = _hub.Get<HubMetrics>().Meter;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument.Name, value, tags));
        _listener.Start();
    }

    [Fact]
    public async Task A_submission_is_counted_with_its_rows_and_its_time()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", Declaration.Row(), Declaration.Row("0201")));
        await _hub.SubmitAsync("D04", "no json"u8.ToArray(), "LC-YG", "2025-03", "application/json");

        Assert.Equal(2, Sum(TelemetryNames.Received));
        Assert.Equal(1, Sum(TelemetryNames.Accepted));
        Assert.Equal(1, Sum(TelemetryNames.Refused));
        Assert.Equal(2, Sum(TelemetryNames.RowsStored));
        Assert.Equal(2, _measured.Count(one => one.Name == TelemetryNames.RoadDuration));
        Assert.All(_measured, one => Assert.Contains("dataset=D04", one.Tags, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_road_is_traced_with_the_submission_and_without_anything_of_its_rows()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        // Other tests travel at the same time: this one's spans have its own root.
        using var root = new Activity("test").Start();
        var receipt = await _hub.SubmitAsync("D04", Declaration.In("LC-CP", "2025-03", Declaration.Row()));

        var own = spans.Where(span => span.TraceId == root.TraceId).ToList();
        Assert.Equal(
            ["archive", "read", "judge", "store", "receipt", "travel"], own.Select(span => span.OperationName));
        var travel = own.Single(span => span.OperationName == "travel");
        Assert.All(own.Where(span => span.OperationName is "read" or "judge" or "store" or "receipt"), span =>
            Assert.Equal(travel.SpanId, span.ParentSpanId));
        Assert.Equal(receipt.SubmissionId, travel.GetTagItem("datahub.submission"));
        Assert.Equal("LC-CP", travel.GetTagItem("datahub.unit"));
        var known = new HashSet<string>
        {
            "datahub.submission", "datahub.dataset", "datahub.unit", "datahub.period", "datahub.channel", "datahub.status",
        };
        Assert.All(own.SelectMany(span => span.TagObjects), tag => Assert.Contains(tag.Key, known));
    }

    [Fact]
    public async Task The_gauges_show_what_was_read_last_and_fall_silent_when_it_is_not_renewed()
    {
        var blob = new DropZoneBlob("LC-YG/2025-03/D04.json", "0x1", _hub.Clock.GetUtcNow().AddHours(-3));
        await _hub.Get<ArrivalAnnouncer>().AnnounceAsync("D04.LC-YG.2025-03.0000000000", default);
        await _hub.Get<ArrivalAnnouncer>().AnnounceAsync(blob, default);
        await _storage.PlainQueue("outbox-poison").SendMessageAsync("x");
        await _hub.Get<JobRunner>().RunAsync("send-outbox", _hub.Clock.GetUtcNow(), default);
        _listener.RecordObservableInstruments();
        Assert.Empty(_measured);

        await _hub.Get<JobRunner>().RunAsync("take-readings", _hub.Clock.GetUtcNow(), default);
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        _listener.RecordObservableInstruments();

        Assert.Equal(TimeSpan.FromMinutes(181).TotalSeconds, Single(TelemetryNames.OldestArrival, ""));
        Assert.Equal(0, Single(TelemetryNames.OldestMail, ""));
        Assert.Equal(1, Single(TelemetryNames.PoisonMessages, "queue=outbox"));
        Assert.Equal(60, Single(TelemetryNames.JobSuccessAge, "job=send-outbox"));

        _measured.Clear();
        _hub.Clock.Advance(TimeSpan.FromMinutes(11));
        _listener.RecordObservableInstruments();
        Assert.Empty(_measured);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _listener.Dispose();
        _hub.Dispose();
    }

    private double Sum(string name) => _measured.Where(one => one.Name == name).Sum(one => one.Value);

    private double Single(string name, string tags) =>
        Assert.Single(_measured, one => one.Name == name && one.Tags == tags).Value;

    private void Keep(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Enqueue((
        name, value, string.Join(' ', tags.ToArray().Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")))));
}
