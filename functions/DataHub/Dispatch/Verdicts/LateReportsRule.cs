using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Verdicts;

/// <summary>The plan's number of late or missing reports in a row: severe.</summary>
public sealed class LateReportsRule : IVerdictRule
{
    public IEnumerable<VerdictReason> Judge(UnitCase unit)
    {
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, "severeLateReports");
        var late = unit.Reporting.LateInARow;
        if (late < threshold.Value)
        {
            yield break;
        }

        yield return new VerdictReason(
            "REPORTS-LATE-IN-A-ROW",
            VerdictLevel.Severe,
            "D15",
            [new("lateInARow", late)],
            threshold,
            late - threshold.Value,
            new Wording(
                $"月度工作进展已连续 {late} 个月未按时报送（标准：{Shown.Number(threshold.Value)} 个月）",
                $"{late} monthly reports in a row were late or missing (threshold {Shown.Number(threshold.Value)})"),
            []);
    }
}
