using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: puts personal data to the current field key, while there are keys of before.</summary>
public sealed class ReencryptFields(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(ReencryptFields))]
    public Task RunAsync([TimerTrigger("0 55 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("reencrypt-fields", clock.GetUtcNow(), cancellation);
}
