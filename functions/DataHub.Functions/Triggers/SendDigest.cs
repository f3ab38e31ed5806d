using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly, after the other jobs: the digest of a workday, once its hour has come in Beijing.</summary>
public sealed class SendDigest(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(SendDigest))]
    public Task RunAsync([TimerTrigger("0 45 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("send-digest", clock.GetUtcNow(), cancellation);
}
