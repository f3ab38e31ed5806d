using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: takes the steps of the alert ladder that are due by the Shanghai business date.</summary>
public sealed class RemindAndEscalate(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(RemindAndEscalate))]
    public Task RunAsync([TimerTrigger("0 5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("remind-and-escalate", clock.GetUtcNow(), cancellation);
}
