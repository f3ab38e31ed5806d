using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly, after the dispatch: drafts the papers whose day has come, for a person to release.</summary>
public sealed class DraftPapers(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(DraftPapers))]
    public Task RunAsync([TimerTrigger("0 15 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("draft-papers", clock.GetUtcNow(), cancellation);
}
