using DataHub.Intake.Receipts;

namespace DataHub.Operations.Readiness;

/// <summary>Whether everything of one kind that the hub keeps in storage is there and may be read.</summary>
/// <param name="name">tables, blobs or queues.</param>
/// <param name="look">Names of those that are missing or refused.</param>
/// <param name="expected">How many there are.</param>
public sealed class StorageCheck(
    string name, int expected, Func<CancellationToken, Task<IReadOnlyList<string>>> look) : IReadinessCheck
{
    public string Name => name;

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var lacking = await look(cancellation);
        return lacking.Count == 0
            ? CheckResult.Pass($"{expected} 个全部可用", $"all {expected} answer")
            : CheckResult.Fail(
                new Wording($"不可用：{string.Join('、', lacking)}", $"missing or refused: {string.Join(", ", lacking)}"),
                new Wording(
                    "检查存储账户、网络规则和应用身份的角色；缺少的重新部署模板即可创建",
                    "look at the account, its network rules and the roles of the app's identity; a deployment creates what is missing"));
    }
}
