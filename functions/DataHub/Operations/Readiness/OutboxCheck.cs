using DataHub.Intake.Receipts;
using DataHub.Mail;

namespace DataHub.Operations.Readiness;

/// <summary>Whether mail leaves the outbox: none may be open for longer than the longest wait between two attempts.</summary>
public sealed class OutboxCheck(Outbox outbox, DeliverySettings settings, TimeProvider clock) : IReadinessCheck
{
    public string Name => "outbox";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        if (await outbox.OldestOpenAsync(cancellation) is not { } oldest)
        {
            return CheckResult.Pass("发件箱已清空", "no mail waits");
        }

        var age = clock.GetUtcNow() - oldest;
        var minutes = (long)age.TotalMinutes;
        return age <= settings.LongestWait
            ? CheckResult.Pass($"最早的邮件等了 {minutes} 分钟", $"the oldest mail has waited {minutes} min")
            : CheckResult.Fail(
                new Wording($"有邮件等了 {minutes} 分钟", $"a mail has waited {minutes} min"),
                new Wording(
                    "看本表的 mail 一项和责任人名录（D16）",
                    "look at the check mail, and at the directory of contacts (D16)"));
    }
}
