using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// An enterprise's opening stock is its closing stock of the month before (期初等于上期期末); D04, domain report 10.2.
/// Silent where the month before was not declared: there is nothing to compare with.
/// </summary>
internal sealed class OpeningEqualsPreviousClosing : ICrossRule
{
    private readonly Dictionary<string, decimal> _closings = new(StringComparer.Ordinal);
    private decimal _tolerance;
    private string _previous = "";

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _tolerance = context.Plan.Thresholds["openingToleranceT"];
        if (context.Period is not { } period)
        {
            return;
        }

        _previous = period.Previous.ToString();
        var scope = new Storage.RowScope("D04", context.Unit, _previous);
        var rows = context.ReporterOrg is { } enterprise
            ? context.Rows.ReadAsync(scope, enterprise + "|", cancellation)
            : context.Rows.ReadAsync(scope, cancellation);
        await foreach (var row in rows)
        {
            if (row.Number("closingT") is { } closing)
            {
                _closings[row.Key] = closing;
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
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
