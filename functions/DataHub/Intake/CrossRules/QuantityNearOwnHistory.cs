using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A month's quantity is not many times the unit's own median of the last year (与本单位历史水平比较); D15. Silent until
/// there are months enough to make a median. A slip of the unit, kg for t, is a factor of a thousand.
/// </summary>
internal sealed class QuantityNearOwnHistory : ICrossRule
{
    private decimal _factor;
    private decimal? _median;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        var thresholds = context.Plan.Thresholds;
        _factor = thresholds["historyFactor"];
        if (context.Period is not { } period)
        {
            return;
        }

        var quantities = new List<decimal>();
        await foreach (var row in context.Rows.ReadMonthsAsOfAsync(
            "D15", context.Unit, period.Plus(-(int)thresholds["historyMonths"]), period.Previous, context.AsOf, cancellation))
        {
            if (row.Number("qtyMonthT") is { } quantity)
            {
                quantities.Add(quantity);
            }
        }

        if (quantities.Count >= (int)thresholds["historyLeastMonths"])
        {
            _median = Median.Of(quantities);
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (_median is not { } median || median <= 0 || row.Number("qtyMonthT") is not { } quantity
            || quantity <= median * _factor)
        {
            return;
        }

        findings.Add("D15-HISTORY", Severity.Warning, "qtyMonthT", () => (
            new Wording(
                $"本月 {Tonnes.Shown(quantity)} 吨超过本单位近一年中位数 {Tonnes.Shown(median)} 吨的 {Tonnes.Shown(_factor)} 倍",
                $"{Tonnes.Shown(quantity)} t are more than {Tonnes.Shown(_factor)} times the unit's own median of {Tonnes.Shown(median)} t"),
            new Wording("核对计量单位（吨、千克）；属实的无需更正", "Check the unit (t, kg); nothing to do if true")));
    }
}
