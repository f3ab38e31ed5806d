using DataHub.Alerts;
using DataHub.Dispatch.Issuing;
using DataHub.Local.Demo.Acts;
using DataHub.Plan;

namespace DataHub.Local.Demo.Stage;

/// <summary>
/// The instants before the play at which a hub in service would have found something to do: the steps of the ladder
/// and the dispatch of each month reported, and the daily look for corrections after each day with a report. Running
/// the jobs at these leaves what running them every hour for months would have left.
/// </summary>
internal static class PastInstants
{
    // The timers fire some minutes past the hour.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<DateTimeOffset> Of(Scenario scenario, CityPlan plan)
    {
        var climb = new LadderClimb(plan.Ladder, plan.Calendar);
        var dispatch = new DispatchCalendar(plan);
        var reports = scenario.Seed
            .Where(act => act.Period is not null && plan.ReportDuties.Any(duty => duty.Dataset == act.Dataset))
            .ToList();
        var months = reports.Select(act => (act.Dataset, Month: BusinessMonth.Parse(act.Period!))).Distinct().ToList();
        var steps = months.SelectMany(report =>
            climb.Instants(plan.DueRules.ForDataset(report.Dataset).DueOn(report.Month, plan.Calendar)));
        var dispatches = months.Select(report => dispatch.DispatchAt(report.Month));
        var looks = reports.Select(act => dispatch.LastRevisionAt(act.At.AddDays(1)));
        var end = BusinessTime.StartOf(scenario.From);
        return
        [
            .. steps.Concat(dispatches).Concat(looks)
                .Select(instant => instant + Delay)
                .Where(instant => instant < end)
                .Distinct()
                .Order(),
        ];
    }
}
