using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: archives the audit log of the days that are over by the Beijing date.</summary>
public sealed class ArchiveAudit(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(ArchiveAudit))]
    public Task RunAsync([TimerTrigger("0 25 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("archive-audit", clock.GetUtcNow(), cancellation);
}
