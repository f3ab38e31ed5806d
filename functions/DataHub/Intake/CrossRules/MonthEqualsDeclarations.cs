using System.Globalization;
using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A unit's recovered quantity of the month agrees with the sum its enterprises declared, or the difference is
/// explained
/// (与企业月报核对); D15, domain report 10.2. Only first purchases from generators of materials that count are summed
/// (A20). A warning, not a refusal: the sum also moves when an enterprise is late, which the unit cannot help.
/// </summary>
internal sealed class MonthEqualsDeclarations : ICrossRule
{
    private decimal _tolerance;
    private decimal _declared;
    private int _rows;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _tolerance = context.Plan.Thresholds["declarationsVersusMonth"];
        if (context.Period is not { } period)
        {
            return;
        }

        await foreach (var row in context.RowsOf("D04", period, cancellation))
        {
            _rows++;
            if (row.Text("material") is { } code && context.Plan.Catalogue.TryResolve(code, out var material)
                && material.CountsInRecovery)
            {
                _declared += row.Number("fromGeneratorT") ?? 0;
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Number("qtyMonthT") is not { } month)
        {
            return;
        }

        if (_rows == 0)
        {
            findings.Add("D15-DECLARATIONS-PENDING", Severity.Info, "qtyMonthT", () => (
                new Wording("本县区企业月报尚未报送，暂无法核对", "No enterprise of the unit has declared yet: not compared"),
                new Wording("请督促辖区企业按时报送", "Ask the enterprises to declare in time")));
            return;
        }

        var larger = Math.Max(month, _declared);
        if (larger == 0 || Math.Abs(month - _declared) <= larger * _tolerance)
        {
            return;
        }

        var explained = row.Text("explanation") is not null;
        var share = Math.Abs(month - _declared) / larger;
        findings.Add("D15-DECLARATIONS", explained ? Severity.Info : Severity.Warning, "qtyMonthT", () => (
            new Wording(
                $"本月回收量 {Tonnes.Shown(month)} 吨与辖区企业月报合计 {Tonnes.Shown(_declared)} 吨相差 {Percent(share)}",
                $"Month's quantity {Tonnes.Shown(month)} t and the enterprises' sum {Tonnes.Shown(_declared)} t differ by {Percent(share)}"),
            explained
                ? new Wording("已附说明", "Explained")
                : new Wording("核对本月回收量与企业月报；确有差异的，请填写“差异说明”", "Check both, or explain the difference")));
    }

    private static string Percent(decimal share) => share.ToString("0.0%", CultureInfo.InvariantCulture);
}
