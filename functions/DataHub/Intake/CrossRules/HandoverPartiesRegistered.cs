using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// Collector and user of medical recyclables are on the white list (定点定向); D11, domain report 4.3 and 10.2. Silent
/// while
/// there is no list at all.
/// </summary>
internal sealed class HandoverPartiesRegistered : ICrossRule
{
    private static readonly (string Field, string Zh, string En)[] Parties =
        [("collectorUscc", "回收企业", "collector"), ("userUscc", "利用企业", "user")];

    private RegisteredOperators _registered = null!;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation) =>
        _registered = await RegisteredOperators.LoadAsync(context, cancellation);

    public void Check(Record row, string key, RowFindings findings)
    {
        foreach (var (field, zh, en) in Parties)
        {
            if (!_registered.IsEmpty && row.Text(field) is { } party && !_registered.Knows(party))
            {
                findings.Add("D11-OFF-LIST", Severity.Error, field, () => (
                    new Wording(
                        $"{zh} {party} 不在名录内，不得接收医疗机构可回收物",
                        $"The {en} {party} is not on the list and may not take medical recyclables"),
                    new Wording(
                        "改交名录内的企业；新增企业请先由县区备案（D01）",
                        "Use an enterprise on the list, or have it filed (D01) first")));
            }
        }
    }
}
