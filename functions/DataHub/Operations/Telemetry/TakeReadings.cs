using System.Globalization;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Storage;

namespace DataHub.Operations.Telemetry;

/// <summary>
/// Reads what the gauges of <see cref="HubMetrics"/> show: a handful of requests, whatever the size of the hub. A file
/// whose event was lost is in no queue until the sweep puts it there.
/// </summary>
public sealed class TakeReadings(
    ArrivalBacklog arrivals, Outbox outbox, PoisonQueues poison, JobLedger ledger, HubMetrics metrics, TimeProvider clock)
    : IHubJob
{
    public string Name => "take-readings";

    public string Purpose => "读取积压、毒消息和任务运行情况，供监控使用 · Reads backlog, poison queues and jobs for the monitoring";

    public TimeSpan SilentAfter => TimeSpan.FromMinutes(30);

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var readings = await ReadAsync(cancellation);
        metrics.Show(readings);
        return readings.Poison.Where(queue => queue.Value > 0).ToList() is { Count: > 0 } poisoned
            ? JobOutcome.Of([.. poisoned.Select(queue => string.Create(
                CultureInfo.InvariantCulture, $"{queue.Value} poison messages of {queue.Key}"))])
            : JobOutcome.Nothing;
    }

    private async Task<Readings> ReadAsync(CancellationToken cancellation)
    {
        var runs = await ledger.LastRunsAsync(cancellation);
        return new Readings(
            clock.GetUtcNow(),
            await arrivals.OldestAsync(cancellation),
            await outbox.OldestOpenAsync(cancellation),
            await poison.CountAsync(cancellation),
            runs.Where(run => run.SucceededAt is not null).ToDictionary(run => run.Job, run => run.SucceededAt!.Value));
    }
}
