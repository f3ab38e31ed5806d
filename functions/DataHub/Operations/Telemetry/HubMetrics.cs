using System.Diagnostics.Metrics;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Operations.Telemetry;

/// <summary>
/// What the hub counts, as meter <c>DataHub</c>. Counters and the histogram are written by the road; the gauges repeat what
/// the last <see cref="TakeReadings"/> found, so that whoever collects them causes no request to storage. Readings that
/// are not renewed fall silent: of several instances one takes readings, and the others must not go on with old ones.
/// </summary>
public sealed class HubMetrics : IDisposable
{
    // Two runs of the timer, and a minute.
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(11);

    private readonly TimeProvider _clock;
    private readonly Counter<long> _received;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _rows;
    private readonly Histogram<double> _duration;
    private Readings? _readings;

    public HubMetrics(TimeProvider clock)
    {
        _clock = clock;
        Meter = new Meter(TelemetryNames.Source);
        _received = Meter.CreateCounter<long>(TelemetryNames.Received, "{submission}", "Submissions archived");
        _accepted = Meter.CreateCounter<long>(TelemetryNames.Accepted, "{submission}", "Submissions accepted, at least in part");
        _refused = Meter.CreateCounter<long>(TelemetryNames.Refused, "{submission}", "Submissions of which nothing was accepted");
        _rows = Meter.CreateCounter<long>(TelemetryNames.RowsStored, "{row}", "Rows written");
        _duration = Meter.CreateHistogram<double>(TelemetryNames.RoadDuration, "s", "From archive to receipt");
        Meter.CreateObservableGauge(TelemetryNames.OldestArrival, OldestArrival, "s", "Age of the oldest file that waits");
        Meter.CreateObservableGauge(TelemetryNames.OldestMail, OldestMail, "s", "Age of the oldest mail that waits");
        Meter.CreateObservableGauge(TelemetryNames.PoisonMessages, Poison, "{message}", "Messages in a poison queue");
        Meter.CreateObservableGauge(TelemetryNames.JobSuccessAge, JobAges, "s", "Time since a job ended well");
    }

    private Readings? Current => Volatile.Read(ref _readings) is { } readings && _clock.GetUtcNow() - readings.TakenAt < Validity
        ? readings
        : null;

    /// <summary>The meter itself; there is one for each set of the hub's parts.</summary>
    public Meter Meter { get; }

    internal void Received(SubmissionRecord submission) =>
        _received.Add(1, Dataset(submission.Dataset), Channel(submission.Channel));

    internal void Ended(SubmissionRecord submission, TimeSpan took)
    {
        var counter = submission.Status == SubmissionStatus.Rejected ? _refused : _accepted;
        counter.Add(1, Dataset(submission.Dataset), Channel(submission.Channel));
        _rows.Add(submission.Counts.Accepted, Dataset(submission.Dataset));
        _duration.Record(took.TotalSeconds, Dataset(submission.Dataset));
    }

    internal void Show(Readings readings) => Volatile.Write(ref _readings, readings);

    public void Dispose() => Meter.Dispose();

    private IEnumerable<Measurement<double>> OldestArrival() => Current is { } readings
        ? [new Measurement<double>(AgeOf(readings.OldestArrival))]
        : [];

    private IEnumerable<Measurement<double>> OldestMail() => Current is { } readings
        ? [new Measurement<double>(AgeOf(readings.OldestMail))]
        : [];

    private IEnumerable<Measurement<long>> Poison() => Current?.Poison
        .Select(queue => new Measurement<long>(queue.Value, KeyValuePair.Create<string, object?>("queue", queue.Key))) ?? [];

    private IEnumerable<Measurement<double>> JobAges() => Current?.JobSuccesses
        .Select(job => new Measurement<double>(AgeOf(job.Value), KeyValuePair.Create<string, object?>("job", job.Key))) ?? [];

    private double AgeOf(DateTimeOffset? since) =>
        since is { } instant ? Math.Max(0, (_clock.GetUtcNow() - instant).TotalSeconds) : 0;

    private static KeyValuePair<string, object?> Dataset(string code) => new("dataset", code);

    private static KeyValuePair<string, object?> Channel(string channel) => new("channel", channel);
}
