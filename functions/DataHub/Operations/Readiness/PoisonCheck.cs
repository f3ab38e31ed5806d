using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Operations.Readiness;

/// <summary>Whether messages lie in the poison queues.</summary>
public sealed class PoisonCheck(PoisonQueues poison) : IReadinessCheck
{
    public string Name => "poison";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var found = (await poison.CountAsync(cancellation)).Where(queue => queue.Value > 0)
            .Select(queue => $"{queue.Key} {queue.Value}").ToList();
        return found.Count == 0
            ? CheckResult.Pass("没有毒消息", "no poison message")
            : CheckResult.Fail(
                new Wording($"毒消息：{string.Join('、', found)}", $"poison messages: {string.Join(", ", found)}"),
                new Wording(
                    "./hub poison list 查看，排除原因后 ./hub poison replay",
                    "look with ./hub poison list; once the cause is gone, ./hub poison replay"));
    }
}
