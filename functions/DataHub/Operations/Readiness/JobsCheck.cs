using DataHub.Intake.Receipts;
using DataHub.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations.Readiness;

/// <summary>Whether every timer's job ended well in its time.</summary>
/// <param name="services">Jobs are asked for within the check: one that cannot be made is then this check's finding.</param>
public sealed class JobsCheck(IServiceProvider services, JobLedger ledger, TimeProvider clock) : IReadinessCheck
{
    private static readonly Wording Remedy = new(
        "看日志中该作业的错误，改正后用 POST /api/operator/jobs/{作业} 补跑；重复运行无害",
        "read the job's error in the log, mend it, and run POST /api/operator/jobs/{job}; running twice does no harm");

    public string Name => "jobs";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var runs = (await ledger.LastRunsAsync(cancellation)).ToDictionary(run => run.Job);
        var jobs = services.GetRequiredService<JobRunner>().Jobs;
        var states = jobs.Where(job => runs.ContainsKey(job.Name)).Select(job => StateOf(job, runs[job.Name])).ToList();
        if (jobs.Where(job => !runs.ContainsKey(job.Name)).Select(job => job.Name).ToList() is { Count: > 0 } never)
        {
            states.Add(CheckResult.Warn(
                new Wording($"还没有运行过：{string.Join('、', never)}", $"not run yet: {string.Join(", ", never)}"),
                new Wording("等到下一个整点", "wait for the next full hour")));
        }

        var worst = states.Max(state => state.Status);
        var shown = states.Where(state => state.Status == worst).ToList();
        return new CheckResult(
            worst,
            new Wording(string.Join('；', shown.Select(state => state.Detail.Zh)), string.Join("; ", shown.Select(state => state.Detail.En))),
            shown.Select(state => state.Remedy).OfType<Wording>().FirstOrDefault());
    }

    private CheckResult StateOf(IHubJob job, JobRun run)
    {
        var error = run.Error is { } text ? $": {text}" : "";
        var age = clock.GetUtcNow() - (run.SucceededAt ?? run.StartedAt);
        var minutes = (long)age.TotalMinutes;
        var detail = run.SucceededAt is null
            ? new Wording($"{job.Name} 从未成功{error}", $"{job.Name} has never succeeded{error}")
            : new Wording($"{job.Name} {minutes} 分钟前成功{error}", $"{job.Name} succeeded {minutes} min ago{error}");
        if (age > job.SilentAfter || (run.SucceededAt is null && run.Error is not null))
        {
            return CheckResult.Fail(detail, Remedy);
        }

        return run.SucceededAt is null || run.Error is not null
            ? CheckResult.Warn(detail, Remedy)
            : new CheckResult(CheckStatus.Pass, detail);
    }
}
