using DataHub.Dispatch.Indicators;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>
/// A milestone whose day has passed and whose count was not reached at the month's end. Missed for up to the plan's
/// number of days it is slow, for longer severe; a working milestone stays slow (A1, A10).
/// Of several milestones that one target missed, the gravest is named, and of equals the latest.
/// </summary>
public sealed class MilestoneRule : IVerdictRule
{
    public IEnumerable<VerdictReason> Judge(UnitCase unit) =>
        unit.Plan.Targets.Counts.Select(target => Judge(unit, target)).OfType<VerdictReason>();

    private static VerdictReason? Judge(UnitCase unit, CountTarget target)
    {
        if (target.RampOf(unit.Facts.Unit.Code) is not { } path
            || CountMeasures.Of(target, unit.Facts, unit.Month) is not { } measured)
        {
            return null;
        }

        return path.Milestones
            .Where(milestone => milestone.By <= unit.Month.LastDay
                && !unit.Plan.PredatesIssue(milestone.By)
                && measured.Count < milestone.Min)
            .OrderByDescending(milestone => milestone.By)
            .Select(milestone => Reason(unit, target, measured, milestone))
            .MaxBy(reason => reason.Level);
    }

    private static VerdictReason Reason(UnitCase unit, CountTarget target, Measured measured, Milestone milestone)
    {
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, "milestoneMissedSevereDays");
        var days = unit.JudgedOn.DayNumber - milestone.By.DayNumber;
        var binding = milestone.Level == MilestoneLevel.Binding;
        var missing = milestone.Min - measured.Count;
        var zh = $"{target.Zh}应于{Shown.Date(milestone.By)}前达到 {Shown.Number(milestone.Min)} {target.Unit}"
            + $"（{(binding ? "约束性目标" : "工作目标")}），目前 {Shown.Number(measured.Count)} {target.Unit}，"
            + $"还差 {Shown.Number(missing)} {target.Unit}，已逾期 {days} 天{Shown.AsOfReport(measured.Month, unit.Month)}";
        var en = $"{target.En}: {Shown.Number(milestone.Min)} were to be reached by {milestone.By:yyyy-MM-dd} "
            + $"({(binding ? "binding" : "working")} target), {Shown.Number(measured.Count)} reached, "
            + $"{Shown.Number(missing)} missing, {days} days overdue";
        return new VerdictReason(
            "MILESTONE",
            binding && days > threshold.Value ? VerdictLevel.Severe : VerdictLevel.Slow,
            target.Code,
            [new("actual", measured.Count), new("required", milestone.Min), new("daysOverdue", days)],
            threshold,
            days - threshold.Value,
            new Wording(zh, en),
            measured.Sources);
    }
}
