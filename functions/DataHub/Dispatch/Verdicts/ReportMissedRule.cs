using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Verdicts;

/// <summary>The month's report came, or is still missing, some workdays after its due day: slow.</summary>
public sealed class ReportMissedRule : IVerdictRule
{
    public IEnumerable<VerdictReason> Judge(UnitCase unit)
    {
        var reporting = unit.Reporting;
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, "missedReportSlowWorkdays");
        if (!reporting.IsLate || reporting.WorkdaysLate < threshold.Value)
        {
            yield break;
        }

        var state = reporting.IsMissing ? "截至目前仍未报送" : $"于{Shown.Minute(reporting.ReceivedAt!.Value)}报送";
        var stateEn = reporting.IsMissing ? "still missing" : "received";
        yield return new VerdictReason(
            "REPORT-MISSED",
            VerdictLevel.Slow,
            "D15",
            [new("workdaysLate", reporting.WorkdaysLate)],
            threshold,
            reporting.WorkdaysLate - threshold.Value,
            new Wording(
                $"月度工作进展应于{Shown.Date(reporting.DueOn)}前报送，{state}，"
                + $"逾期 {reporting.WorkdaysLate} 个工作日（标准：{Shown.Number(threshold.Value)} 个工作日）",
                $"The monthly report was due on {reporting.DueOn:yyyy-MM-dd}, "
                + $"{stateEn} {reporting.WorkdaysLate} workdays late (threshold {Shown.Number(threshold.Value)})"),
            []);
    }
}
