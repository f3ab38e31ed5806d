using DataHub.Alerts;
using DataHub.Dispatch.Issuing;
using DataHub.Local.Replay.Scenario;
using DataHub.Papers.Occasions;
using DataHub.Plan;

namespace DataHub.Local.Replay.Play;

/// <summary>
/// The hours in which the timers of a hub in service would find something to do. Two years are 19,000 hours, and in most
/// of them every timer looks and leaves: the play lets time pass only in these, and jumps from one to the next.
/// They are the steps of the ladder, the dispatches, the days of the papers, the look for corrections on the day after
/// each report, and every Monday at 9 for what goes stale by itself.
/// </summary>
internal static class Moments
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The beginnings of the hours, in the order of time.</summary>
    public static IReadOnlyList<DateTimeOffset> Of(ReplayScenario scenario, CityPlan plan, IEnumerable<IPaperOccasions> papers)
    {
        var climb = new LadderClimb(plan.Ladder, plan.Calendar);
        var dispatch = new DispatchCalendar(plan);
        var steps = plan.ReportDuties.SelectMany(duty => scenario.Months.SelectMany(month =>
            climb.Instants(plan.DueRules.ForDataset(duty.Dataset).DueOn(month, plan.Calendar))));
        var looks = scenario.Acts.Where(act => act.Act.Period is not null).Select(act => dispatch.LastRevisionAt(act.Act.At.AddDays(1)));
        return
        [
            .. steps
                .Concat(scenario.Months.Select(dispatch.DispatchAt))
                .Concat(papers.SelectMany(kind => kind.All()).Select(occasion => occasion.At))
                .Concat(looks)
                .Concat(Mondays(scenario))
                .Select(instant => new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero))
                .Where(hour => hour > scenario.Opening && hour < scenario.End)
                .Distinct()
                .Order(),
        ];
    }

    private static IEnumerable<DateTimeOffset> Mondays(ReplayScenario scenario)
    {
        var last = BusinessTime.DateOf(scenario.End);
        for (var day = BusinessTime.DateOf(scenario.Opening); day < last; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                yield return BusinessTime.At(day, Morning);
            }
        }
    }
}
