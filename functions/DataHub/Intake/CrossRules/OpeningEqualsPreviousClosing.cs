using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// An enterprise's opening stock is its closing stock of the month before (期初等于上期期末); D04, domain report 10.2.
/// Silent where the month before was not declared: there is nothing to compare with. Months may come in any order, so the
/// closing stock is held against the month after too, where that is there already.
/// </summary>
internal sealed class OpeningEqualsPreviousClosing : ICrossRule
{
    private readonly Dictionary<string, decimal> _closings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _nextOpenings = new(StringComparer.Ordinal);
    private decimal _tolerance;
    private string _previous = "";
    private string _next = "";

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _tolerance = context.Plan.Thresholds["openingToleranceT"];
        if (context.Period is not { } period)
        {
            return;
        }

        (_previous, _next) = (period.Previous.ToString(), period.Next.ToString());
        await LoadAsync(context, _previous, "closingT", _closings, cancellation);
        await LoadAsync(context, _next, "openingT", _nextOpenings, cancellation);
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        CheckOpening(row, key, findings);
        CheckClosing(row, key, findings);
    }

    private static async Task LoadAsync(
        CrossRuleContext context, string month, string field, Dictionary<string, decimal> stocks, CancellationToken cancellation)
    {
        var scope = new Storage.RowScope("D04", context.Unit, month);
        var rows = context.ReporterOrg is { } enterprise
            ? context.Rows.ReadAsync(scope, enterprise + "|", cancellation)
            : context.Rows.ReadAsync(scope, cancellation);
        await foreach (var row in rows)
        {
            if (row.Number(field) is { } stock)
            {
                stocks[row.Key] = stock;
            }
        }
    }

    private void CheckClosing(Record row, string key, RowFindings findings)
    {
        if (_nextOpenings.Count == 0
            || row.Number("closingT") is not { } closing
            || !_nextOpenings.TryGetValue(key, out var opening)
            || Math.Abs(opening - closing) <= _tolerance)
        {
            return;
        }

        findings.Add("D04-OPENING-NEXT", Severity.Warning, "closingT", () => (
            new Wording(
                $"期末库存 {Tonnes.Shown(closing)} 吨与已报送的 {_next} 期初库存 {Tonnes.Shown(opening)} 吨不一致",
                $"Closing stock {Tonnes.Shown(closing)} t differs from the opening stock {Tonnes.Shown(opening)} t already declared for {_next}"),
            new Wording("核对两个月的库存；有误的月份请更正后重新提交", "Check both months, and correct whichever is wrong")));
    }

    private void CheckOpening(Record row, string key, RowFindings findings)
    {
        if (_closings.Count == 0
            || row.Number("openingT") is not { } opening
            || !_closings.TryGetValue(key, out var closing)
            || Math.Abs(opening - closing) <= _tolerance)
        {
            return;
        }

        findings.Add("D04-OPENING", Severity.Error, "openingT", () => (
            new Wording(
                $"期初库存 {Tonnes.Shown(opening)} 吨与 {_previous} 期末库存 {Tonnes.Shown(closing)} 吨不一致",
                $"Opening stock {Tonnes.Shown(opening)} t differs from the closing stock {Tonnes.Shown(closing)} t of {_previous}"),
            new Wording(
                "更正期初；如上月期末有误，请先更正上月月报",
                "Correct the opening stock, or first correct last month's declaration")));
    }
}
