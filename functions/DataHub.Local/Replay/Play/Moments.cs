using DataHub.Alerts;
using DataHub.Dispatch.Issuing;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Scenario;
using DataHub.Papers.Occasions;
using DataHub.Plan;

namespace DataHub.Local.Replay.Play;

/// <summary>
/// The hours in which the timers of a hub in service would find something to do. Two years are 19,000 hours, and
/// in most of them every timer looks and leaves: the play lets time pass only in these, and jumps from one to the
/// next. They are the steps of the ladder, the dispatches, the days of the papers, the look for corrections on
/// the day after what came when its month was dispatched already, and every other Monday at 9, when all timers
/// run: what goes stale by itself is found then.
/// </summary>
internal static class Moments
{
    private const int DaysBetween = 14;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>In the order of time.</summary>
    public static IReadOnlyList<Moment> Of(ReplayScenario scenario, CityPlan plan, IEnumerable<IPaperOccasions> papers)
    {
        var climb = new LadderClimb(plan.Ladder, plan.Calendar);
        var dispatch = new DispatchCalendar(plan);
        var steps = plan.ReportDuties.SelectMany(duty => scenario.Months.SelectMany(month =>
            climb.Instants(plan.DueRules.ForDataset(duty.Dataset).DueOn(month, plan.Calendar))));
        var looks = scenario.Acts.Where(act => IsAfterDispatch(act.Act, dispatch))
            .Select(act => dispatch.LastRevisionAt(act.Act.At.AddDays(1)));
        var few = steps
            .Concat(scenario.Months.Select(dispatch.DispatchAt))
            .Concat(papers.SelectMany(kind => kind.All()).Select(occasion => occasion.At))
            .Concat(looks);
        return
        [
            .. few.Select(instant => new Moment(HourOf(instant), All: false))
                .Concat(Mondays(scenario).Select(instant => new Moment(HourOf(instant), All: true)))
                .Where(moment => moment.At > scenario.Opening && moment.At < scenario.End)
                .GroupBy(moment => moment.At)
                .Select(same => new Moment(same.Key, same.Any(moment => moment.All)))
                .OrderBy(moment => moment.At),
        ];
    }

    private static bool IsAfterDispatch(Act act, DispatchCalendar dispatch) =>
        act.Dataset == "D22" || (BusinessMonth.TryParse(act.Period, out var month) && act.At > dispatch.DispatchAt(month));

    private static DateTimeOffset HourOf(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    private static IEnumerable<DateTimeOffset> Mondays(ReplayScenario scenario)
    {
        var last = BusinessTime.DateOf(scenario.End);
        var day = BusinessTime.DateOf(scenario.Opening);
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(1);
        }

        for (; day < last; day = day.AddDays(DaysBetween))
        {
            yield return BusinessTime.At(day, Morning);
        }
    }
}
