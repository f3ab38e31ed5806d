using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Papers.Occasions;
using DataHub.Plan;

namespace DataHub.Compliance.Standing;

/// <summary>
/// The city's milestones that were missed, by the latest dispatch; domain report 1.2. A sum of the units' minima is
/// left to the units. Growth is a binding target of the stated years, judged by the dispatch of the year's last month,
/// or of the month in which the text wants it met.
/// </summary>
internal sealed class MissedCityMilestones(CityPlan plan, KnownBulletins bulletins) : IStandingCheck
{
    private readonly DispatchCalendar _calendar = new(plan);

    public IReadOnlyList<string> Kinds => MilestoneKinds.All;

    public string Dataset => "D15";

    public bool IsOfCity => true;

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var months = _calendar.DueMonths(asOf);
        var faults = new List<StandingFault>();
        foreach (var month in months.Reverse())
        {
            if (await bulletins.FindAsync(month, asOf, cancellation) is { } latest)
            {
                faults.AddRange(CountsOf(latest));
                break;
            }
        }

        foreach (var target in plan.Targets.Growth.Years)
        {
            var by = target.YearToDateCheckOn ?? new DateOnly(target.Year, 12, 31);
            if (months.Contains(BusinessMonth.Of(by)) && !plan.PredatesIssue(by)
                && await bulletins.FindAsync(BusinessMonth.Of(by), asOf, cancellation) is { } judged)
            {
                faults.AddRange(GoalOf(judged, "GROWTH") is { } goal ? FaultOf(goal, MilestoneLevel.Binding, by, target.Min) : []);
            }
        }

        return faults;
    }

    private IEnumerable<StandingFault> CountsOf(Bulletin bulletin) =>
        from target in plan.Targets.Counts
        from milestone in target.City
        where !milestone.Derived && milestone.By <= bulletin.Period.LastDay && !plan.PredatesIssue(milestone.By)
        let goal = GoalOf(bulletin, target.Code)
        where goal is not null
        from fault in FaultOf(goal, milestone.Level, milestone.By, milestone.Min)
        select fault;

    private static IEnumerable<StandingFault> FaultOf(GoalLine goal, MilestoneLevel level, DateOnly by, decimal min)
    {
        if (goal.Actual >= min)
        {
            yield break;
        }

        string Figure(decimal? number) => number is not { } known ? "未报"
            : goal.IsShare ? Shown.Percent(known) : $"{Shown.Number(known)} {goal.Unit}";
        var name = Shown.Level(level);
        var silent = goal.LeftOut > 0 ? ($"（未含 {goal.LeftOut} 个未报单位）", $" ({goal.LeftOut} units left out)") : ("", "");
        yield return new StandingFault(
            MilestoneKinds.Of(level),
            MilestoneKinds.SubjectOf(goal.Name.Zh, by),
            new Wording(
                $"全市{goal.Name.Zh}应于{Shown.Date(by)}前达到 {Figure(min)}（{name.Zh}），"
                + $"目前 {Figure(goal.Actual)}{silent.Item1}",
                $"City, {goal.Name.En}: {min:0.####} were to be reached by {by:yyyy-MM-dd} ({name.En} target), "
                + $"{goal.Actual:0.####} reached{silent.Item2}"),
            IsUnclear: goal.Actual is null);
    }

    private static GoalLine? GoalOf(Bulletin bulletin, string code) =>
        bulletin.Goals.FirstOrDefault(goal => goal.Code == code);
}
