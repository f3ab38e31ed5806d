using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: the nightly look for what rows wait for, once a Beijing day.</summary>
public sealed class SettlePending(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(SettlePending))]
    public Task RunAsync([TimerTrigger("0 10 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("settle-pending", clock.GetUtcNow(), cancellation);
}
