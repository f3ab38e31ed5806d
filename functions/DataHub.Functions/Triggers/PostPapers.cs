using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Every ten minutes: asks for signatures, and sends what was released and has not left yet.</summary>
public sealed class PostPapers(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(PostPapers))]
    public Task RunAsync([TimerTrigger("0 4-54/10 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("post-papers", clock.GetUtcNow(), cancellation);
}
