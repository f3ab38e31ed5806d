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

    private static VerdictReason? Judge(UnitCase unit, CountTarget target) =>
        MissedMilestone.Of(unit.Plan, target, unit.Facts, unit.Month)
            .OrderByDescending(missed => missed.Milestone.By)
            .Select(missed => Reason(unit, missed))
            .MaxBy(reason => reason.Level);

    private static VerdictReason Reason(UnitCase unit, MissedMilestone missed)
    {
        var (target, milestone, measured) = missed;
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, "milestoneMissedSevereDays");
        var days = unit.JudgedOn.DayNumber - milestone.By.DayNumber;
        return new VerdictReason(
            "MILESTONE",
            milestone.Level == MilestoneLevel.Binding && days > threshold.Value ? VerdictLevel.Severe : VerdictLevel.Slow,
            target.Code,
            [new("actual", measured.Count), new("required", milestone.Min), new("daysOverdue", days)],
            threshold,
            days - threshold.Value,
            new Wording(
                $"{missed.Sentence.Zh}，已逾期 {days} 天{Shown.AsOfReport(measured.Month, unit.Month)}",
                $"{missed.Sentence.En}, {days} days overdue"),
            measured.Sources);
    }
}
