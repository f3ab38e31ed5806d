using DataHub.Dispatch.Facts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Verdicts;

/// <summary>A project of the unit stands still: slow (O22: 提醒).</summary>
public sealed class ProjectStalledRule : IVerdictRule
{
    public IEnumerable<VerdictReason> Judge(UnitCase unit)
    {
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, "projectStalledMonths");
        return unit.Facts.Projects
            .GroupBy(report => report.ProjectId, StringComparer.Ordinal)
            .Where(project => Stalling.IsStalled([.. project], unit.Month, threshold.Value))
            .Select(project => Reason(unit, [.. project], threshold));
    }

    private static VerdictReason Reason(UnitCase unit, IReadOnlyList<ProjectReport> reports, VerdictThreshold threshold)
    {
        var latest = reports.Last(report => report.Month == unit.Month);
        var months = Stalling.MonthsUnchanged(reports, unit.Month) ?? 0;
        var how = months >= threshold.Value
            ? $"，阶段和形象进度已 {months} 个月没有变化（标准：{Shown.Number(threshold.Value)} 个月）"
            : "（单位自报）";
        return new VerdictReason(
            "PROJECT-STALLED",
            VerdictLevel.Slow,
            latest.ProjectId,
            [new("monthsUnchanged", months)],
            threshold,
            Math.Max(0, months - threshold.Value),
            new Wording(
                $"重点工程“{latest.Name}”处于“{latest.Stage}”阶段{how}",
                $"Project {latest.ProjectId} is at stage {latest.Stage}, "
                + $"unchanged for {months} months (threshold {Shown.Number(threshold.Value)})"),
            [latest.Source]);
    }
}
