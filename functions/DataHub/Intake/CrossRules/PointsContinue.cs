using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A platform opens the month with last month's balance of points (积分衔接); D09, domain report 10.2. Silent where last
/// month was
/// not reported.
/// </summary>
internal sealed class PointsContinue : ICrossRule
{
    private readonly Dictionary<string, decimal> _balances = new(StringComparer.Ordinal);
    private string _previous = "";

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        if (context.Period is not { } period)
        {
            return;
        }

        _previous = period.Previous.ToString();
        await foreach (var row in context.RowsOf("D09", period.Previous, cancellation))
        {
            if (row.Number("balance") is { } balance)
            {
                _balances[row.Key] = balance;
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Number("opening") is { } opening && _balances.TryGetValue(key, out var before) && opening != before)
        {
            findings.Add("D09-OPENING", Severity.Error, "opening", () => (
                new Wording(
                    $"期初积分 {Tonnes.Shown(opening)} 与 {_previous} 期末积分 {Tonnes.Shown(before)} 不一致",
                    $"Opening {Tonnes.Shown(opening)} differs from the balance {Tonnes.Shown(before)} of {_previous}"),
                new Wording("更正期初；上月期末有误的，请先更正上月", "Correct it, or first correct last month's")));
        }
    }
}
