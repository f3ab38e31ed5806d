using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// Only an operator whose filing entitles it buys production scrap (生产性废旧金属收购资格); D06, domain report 4.1 and 10.2. One
/// that is not filed yet is a warning, which its filing settles.
/// </summary>
internal sealed class BuyerIsEntitled : ICrossRule
{
    private RegisteredOperators _registered = null!;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation) =>
        _registered = await RegisteredOperators.LoadAsync(context, cancellation);

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("uscc") is not { } buyer)
        {
            return;
        }

        if (!_registered.Knows(buyer))
        {
            findings.Add("D06-BUYER-UNFILED", Severity.Warning, "uscc", () => (
                new Wording($"收购企业 {buyer} 尚未备案，资格待核", $"The buyer {buyer} is not filed: its entitlement is pending"),
                new Wording("请由县区报送经营主体备案（D01）；信用代码有误的请更正", "Have the county file it (D01), or correct the code")));
        }
        else if (_registered.MayBuyProductiveScrap(buyer) == false)
        {
            findings.Add("D06-BUYER-NOT-ENTITLED", Severity.Error, "uscc", () => (
                new Wording(
                    $"收购企业 {buyer} 的备案不含生产性废旧金属收购资格",
                    $"The filing of {buyer} does not entitle it to buy production scrap"),
                new Wording(
                    "不得收购；备案有误的请先更正备案（D01）",
                    "It may not buy; if the filing is wrong, correct that (D01) first")));
        }
    }
}
