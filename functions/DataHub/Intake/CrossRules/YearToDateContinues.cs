using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// The year-to-date quantity is last month's plus this month's, or the difference is explained (累计衔接); D15, domain
/// report 10.2. January starts anew; a month not reported before leaves nothing to compare with.
/// </summary>
internal sealed class YearToDateContinues : ICrossRule
{
    private decimal _tolerance;
    private decimal? _before;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _tolerance = context.Plan.Thresholds["ytdToleranceT"];
        if (context.Period is not { } period)
        {
            return;
        }

        if (period.Month == 1)
        {
            _before = 0;
            return;
        }

        await foreach (var row in context.RowsOf("D15", period.Previous, cancellation))
        {
            _before = row.Number("qtyYtdT");
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (_before is not { } before
            || row.Number("qtyMonthT") is not { } month
            || row.Number("qtyYtdT") is not { } total
            || Math.Abs(before + month - total) <= _tolerance)
        {
            return;
        }

        var explained = row.Text("explanation") is not null;
        findings.Add("D15-YTD-CHAIN", explained ? Severity.Info : Severity.Error, "qtyYtdT", () => (
            new Wording(
                $"累计 {Tonnes.Shown(total)} 吨 ≠ 上月累计 {Tonnes.Shown(before)} 吨＋本月 {Tonnes.Shown(month)} 吨",
                $"Year-to-date {Tonnes.Shown(total)} t is not last month's {Tonnes.Shown(before)} t plus {Tonnes.Shown(month)} t"),
            explained
                ? new Wording("已附说明，予以接受", "Accepted with the explanation given")
                : new Wording("更正累计数；如确有调整，请填写“差异说明”", "Correct the figure, or explain the difference")));
    }
}
