using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Operations.Readiness;

/// <summary>Whether this machine's clock agrees with the storage's, by which uploads are dated and signatures expire.</summary>
public sealed class ClockCheck(StorageProbe probe, TimeProvider clock) : IReadinessCheck
{
    // Storage tells whole seconds, and an answer takes its time.
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    public string Name => "clock";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var storage = await probe.TimeAsync(cancellation);
        var skew = clock.GetUtcNow() - storage;
        return skew.Duration() <= Tolerated
            ? CheckResult.Pass("与存储服务的时钟一致", "agrees with the storage's clock")
            : CheckResult.Warn(
                new Wording($"与存储服务相差 {skew.TotalSeconds:0} 秒", $"differs from the storage's by {skew.TotalSeconds:0} s"),
                new Wording("校准这台机器的时钟（NTP）", "set this machine's clock (NTP)"));
    }
}
