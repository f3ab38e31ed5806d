using DataHub.Intake.Receipts;
using DataHub.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations.Readiness;

/// <summary>Whether every timer's job ended well in its time.</summary>
/// <param name="services">Jobs are asked for within the check: one that cannot be made is then this check's finding.</param>
public sealed class JobsCheck(IServiceProvider services, JobLedger ledger, TimeProvider clock) : IReadinessCheck
{
    public string Name => "jobs";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var runs = (await ledger.LastRunsAsync(cancellation)).ToDictionary(run => run.Job);
        var states = services.GetRequiredService<JobRunner>().Jobs.Select(job => StateOf(job, runs.GetValueOrDefault(job.Name))).ToList();
        var late = states.Where(state => state.Status != CheckStatus.Pass).ToList();
        var shown = late.Count > 0 ? late : states;
        var detail = new Wording(
            string.Join('；', shown.Select(state => state.Detail.Zh)), string.Join("; ", shown.Select(state => state.Detail.En)));
        return new CheckResult(states.Max(state => state.Status), detail, late.Count == 0 ? null : new Wording(
            "看日志中该作业的错误，改正后用 POST /api/operator/jobs/{作业} 补跑；重复运行无害",
            "read the job's error in the log, mend it, and run POST /api/operator/jobs/{job}; running twice does no harm"));
    }

    private CheckResult StateOf(IHubJob job, JobRun? run)
    {
        if (run is null)
        {
            return CheckResult.Warn(new Wording($"{job.Name} 还没有运行过", $"{job.Name} has not run yet"), new Wording("", ""));
        }

        var error = run.Error is { } text ? $": {text}" : "";
        if (run.SucceededAt is not { } succeeded)
        {
            var first = clock.GetUtcNow() - run.StartedAt > job.SilentAfter || run.Error is not null ? CheckStatus.Fail : CheckStatus.Warn;
            return new CheckResult(first, new Wording($"{job.Name} 从未成功{error}", $"{job.Name} has never succeeded{error}"));
        }

        var age = (long)(clock.GetUtcNow() - succeeded).TotalMinutes;
        var status = age > job.SilentAfter.TotalMinutes ? CheckStatus.Fail : run.Error is null ? CheckStatus.Pass : CheckStatus.Warn;
        return new CheckResult(status, new Wording(
            $"{job.Name} {age} 分钟前成功{error}", $"{job.Name} succeeded {age} min ago{error}"));
    }
}
