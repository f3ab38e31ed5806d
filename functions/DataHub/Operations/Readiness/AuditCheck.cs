using System.Globalization;
using DataHub.Access.Auditing;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Operations.Readiness;

/// <summary>Whether the chain of audit files holds, and goes on.</summary>
public sealed class AuditCheck(AuditChain chain, AuditLog log, TimeProvider clock) : IReadinessCheck
{
    /// <summary>How many of the last days are recomputed: a week, so that a look is a matter of a few reads.</summary>
    private const int Days = 7;

    /// <summary>Days that the archive may be behind: a night on which the job failed is told by the check
    /// jobs.</summary>
    private const int Behind = 1;

    private static readonly Wording Broken = new(
        "保全现场：导出该日及其前后的文件（含历史版本、已删除的）和存储日志，查明是谁改动的；恢复原文件后此项自动恢复",
        "keep what there is: export that day's file and its neighbours, earlier and deleted versions too, and the "
        + "storage's logs; find out who changed them; once the original is restored the check passes again");

    private static readonly Wording Late = new(
        "看作业 archive-audit 的错误，改正后用 POST /api/operator/jobs/archive-audit 补跑，缺的日子会逐日补上",
        "read the error of the job archive-audit, mend it, run POST /api/operator/jobs/archive-audit: it catches up");

    public string Name => "audit";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var state = await chain.LookAsync(Days, cancellation);
        if (state.Faults is [var fault, ..])
        {
            return CheckResult.Fail(
                new Wording(
                    $"审计链有 {state.Faults.Count} 处不符，首处 {Text(fault.Day)}：{fault.What.Zh}",
                    $"the audit chain has {state.Faults.Count} fault(s), first {Text(fault.Day)}: {fault.What.En}"),
                Broken);
        }

        var expected = ArchiveAudit.LastFinished(clock.GetUtcNow()).AddDays(-Behind);
        if (state is { Since: { } since, Until: { } until })
        {
            return until >= expected
                ? CheckResult.Pass(
                    $"审计链自 {Text(since)} 至 {Text(until)} 完整，已核对最近 {Days} 天",
                    $"the audit chain holds from {Text(since)} to {Text(until)}; the last {Days} days were recomputed")
                : CheckResult.Fail(
                    new Wording($"审计日志自 {Text(until)} 后未归档", $"the audit log was last archived for {Text(until)}"),
                    Late);
        }

        return await log.FirstDayAsync(cancellation) is { } first && first <= expected
            ? CheckResult.Fail(new Wording("审计日志从未归档", "the audit log has never been archived"), Late)
            : CheckResult.Pass("还没有已结束的日子可归档", "no day is over yet that could be archived");
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
