using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Every five minutes: sends what the outbox queue missed and retries what failed.</summary>
public sealed class SendOutbox(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(SendOutbox))]
    public Task RunAsync([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("send-outbox", clock.GetUtcNow(), cancellation);
}
