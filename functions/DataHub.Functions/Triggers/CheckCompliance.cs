using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: the daily look for what is stale or missing, once its hour has come in Beijing.</summary>
public sealed class CheckCompliance(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(CheckCompliance))]
    public Task RunAsync([TimerTrigger("0 35 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("check-compliance", clock.GetUtcNow(), cancellation);
}
