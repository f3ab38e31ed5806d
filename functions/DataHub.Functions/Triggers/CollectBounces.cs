using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly, before the digest: reads the mailbox that returned mail comes to.</summary>
public sealed class CollectBounces(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(CollectBounces))]
    public Task RunAsync([TimerTrigger("0 35 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("collect-bounces", clock.GetUtcNow(), cancellation);
}
