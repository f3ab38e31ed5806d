using DataHub.Intake.Receipts;

namespace DataHub.Operations.Readiness;

/// <summary>Runs all checks side by side, none longer than its time.</summary>
public sealed class ReadinessChecks(IEnumerable<IReadinessCheck> checks, TimeProvider clock)
{
    /// <summary>Together below the gateways' usual half a minute.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly IReadOnlyList<IReadinessCheck> _checks = [.. checks];

    public async Task<ReadinessReport> RunAsync(CancellationToken cancellation)
    {
        var reports = await Task.WhenAll(_checks.Select(check => RunAsync(check, cancellation)));
        return new ReadinessReport(
            reports.Select(report => report.Status).DefaultIfEmpty().Max(), clock.GetUtcNow(), reports);
    }

    private async Task<CheckReport> RunAsync(IReadinessCheck check, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var result = await BoundedAsync(check, cancellation);
        return new CheckReport(
            check.Name,
            result.Status != CheckStatus.Fail,
            result.Status,
            result.Detail,
            result.Remedy,
            (long)clock.GetElapsedTime(started).TotalMilliseconds);
    }

    private async Task<CheckResult> BoundedAsync(IReadinessCheck check, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            // On a thread of its own: a client that blocks must not hold up the other checks.
            return await Task.Run(() => check.RunAsync(stop.Token), stop.Token).WaitAsync(Limit, clock, cancellation);
        }
        catch (TimeoutException)
        {
            await stop.CancelAsync();
            return CheckResult.Fail(
                new Wording($"{Limit.TotalSeconds:0} 秒内没有结果", $"no answer within {Limit.TotalSeconds:0} s"),
                new Wording("检查网络与对方服务的状态后重试", "look at the network and the service asked, then try again"));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            var reason = failure.GetBaseException().Message.Split('\n')[0].Trim();
            return CheckResult.Fail(
                new Wording($"检查失败：{reason}", $"the check failed: {reason}"),
                new Wording("按错误信息处理；见 infra/README.md 的 Alarms", "act on the message; see Alarms in infra/README.md"));
        }
    }
}
