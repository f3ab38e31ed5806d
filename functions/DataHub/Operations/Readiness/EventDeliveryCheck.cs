using DataHub.Intake.Receipts;
using DataHub.Operations.Canary;

namespace DataHub.Operations.Readiness;

/// <summary>Whether uploads are announced: how the drop zone's last probe fared.</summary>
public sealed class EventDeliveryCheck(CanaryLog canary, HubSettings settings, TimeProvider clock) : IReadinessCheck
{
    private static readonly Wording Remedy = new(
        "检查事件网格订阅、arrivals 队列和 deadletter 容器；在此期间每小时的清扫会接手上传的文件",
        "look at the Event Grid subscription, the arrivals queue and the deadletter container; meanwhile the hourly sweep takes uploads in");

    public string Name => "event-delivery";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var state = await canary.FindAsync(cancellation);
        var now = clock.GetUtcNow();
        if (state.DroppedAt is not { } dropped)
        {
            return CheckResult.Warn(
                new Wording("还没有放过探针", "no probe has been put into the drop zone yet"),
                new Wording("等一刻钟，或运行作业 drop-canary", "wait a quarter of an hour, or run the job drop-canary"));
        }

        var window = TimeSpan.FromMinutes(settings.CanaryMinutes);
        // A probe of a moment ago may be on its way: the one before it counts until its window has passed.
        if (state.SeenAt is not { } seen || (seen < dropped && now - dropped > window))
        {
            return now - dropped <= window
                ? CheckResult.Warn(
                    new Wording("第一个探针在途中", "the first probe is on its way"),
                    new Wording("稍后再看", "look again in a while"))
                : CheckResult.Fail(
                    new Wording(
                        $"{Minutes(now - dropped)} 分钟前放的探针没有通知送达",
                        $"the probe put there {Minutes(now - dropped)} min ago was not announced"),
                    Remedy);
        }

        var took = seen - state.SeenDroppedAt!.Value;
        return CheckResult.Pass(
            $"{Minutes(now - seen)} 分钟前收到上传通知，用时 {Math.Max(0, took.TotalSeconds):0} 秒",
            $"a probe was announced {Minutes(now - seen)} min ago, {Math.Max(0, took.TotalSeconds):0} s after its upload");
    }

    private static long Minutes(TimeSpan span) => (long)span.TotalMinutes;
}
