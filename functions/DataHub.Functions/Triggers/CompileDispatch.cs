using DataHub.Jobs;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Hourly: compiles the month's dispatch once its business day has come, and again after corrections.</summary>
public sealed class CompileDispatch(JobRunner jobs, TimeProvider clock)
{
    [Function(nameof(CompileDispatch))]
    public Task RunAsync([TimerTrigger("0 10 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        jobs.RunAsync("compile-dispatch", clock.GetUtcNow(), cancellation);
}
