using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>
/// A milestone of a unit whose day has passed and whose count was not reached at a month's end (到期未完成). What was due
/// before the plan was issued is never missed (A6).
/// </summary>
public sealed record MissedMilestone(CountTarget Target, Milestone Milestone, Measured Measured)
{
    /// <summary>
    /// How much was to be reached when, how much is, and how much lacks; without an end, for a reader to add to.
    /// </summary>
    public Wording Sentence
    {
        get
        {
            var level = Shown.Level(Milestone.Level);
            var (min, count) = (Shown.Number(Milestone.Min), Shown.Number(Measured.Count));
            var missing = Shown.Number(Milestone.Min - Measured.Count);
            return new Wording(
                $"{Target.Zh}应于{Shown.Date(Milestone.By)}前达到 {min} {Target.Unit}（{level.Zh}），"
                + $"目前 {count} {Target.Unit}，还差 {missing} {Target.Unit}",
                $"{Target.En}: {min} were to be reached by {Milestone.By:yyyy-MM-dd} "
                + $"({level.En} target), "
                + $"{count} reached, {missing} missing");
        }
    }

    /// <summary>
    /// The milestones of a unit that have come due by the end of a month, whether or not they were reached.
    /// </summary>
    public static IEnumerable<Milestone> DueOf(CityPlan plan, CountTarget target, string unit, BusinessMonth month) =>
        target.RampOf(unit)?.Milestones
            .Where(milestone => milestone.By <= month.LastDay && !plan.PredatesIssue(milestone.By)) ?? [];

    /// <summary>Those missed at the end of a month; none where the unit's count cannot be measured.</summary>
    public static IEnumerable<MissedMilestone> Of(
        CityPlan plan, CountTarget target, UnitFacts facts, BusinessMonth month) =>
        CountMeasures.Of(target, facts, month) is { } measured
            ? DueOf(plan, target, facts.Unit.Code, month)
                .Where(milestone => measured.Count < milestone.Min)
                .Select(milestone => new MissedMilestone(target, milestone, measured))
            : [];
}
