using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: purges personal data whose time of keeping is over by the Beijing date.</summary>
public sealed class PurgePersonalData(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(PurgePersonalData))]
    public Task RunAsync([TimerTrigger("0 50 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("purge-personal-data", clock.GetUtcNow(), cancellation);
}
