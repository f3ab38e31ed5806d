using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: finds files in the drop zone that no message brought.</summary>
public sealed class SweepDropZone(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(SweepDropZone))]
    public Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("sweep-drop-zone", clock.GetUtcNow(), cancellation);
}
