using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Every five minutes: reads backlog, poison queues and jobs for the metrics.</summary>
public sealed class TakeReadings(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(TakeReadings))]
    public Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("take-readings", clock.GetUtcNow(), cancellation);
}
