using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Every quarter of an hour: puts a probe into the drop zone.</summary>
public sealed class DropCanary(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(DropCanary))]
    public Task RunAsync([TimerTrigger("45 */15 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("drop-canary", clock.GetUtcNow(), cancellation);
}
