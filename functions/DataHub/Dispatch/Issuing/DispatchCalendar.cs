using DataHub.Plan;

namespace DataHub.Dispatch.Issuing;

/// <summary>When a month is dispatched, and when corrections to it are looked for: plan data (A15).</summary>
public sealed class DispatchCalendar(CityPlan plan)
{
    private const string Rule = "dispatch";

    /// <summary>Months back for which a correction still makes a new version.</summary>
    public int RevisionMonths => (int)plan.Thresholds["dispatchRevisionMonths"];

    private TimeOnly Hour => new((int)plan.Thresholds["dispatchHour"], 0);

    /// <summary>
    /// The instant of a month's dispatch, UTC: the rule's day, shifted to a workday, at the plan's hour.
    /// </summary>
    public DateTimeOffset DispatchAt(BusinessMonth month) =>
        BusinessTime.At(plan.DueRules[Rule].DueOn(month, plan.Calendar), Hour);

    /// <summary>The months whose dispatch has come, oldest first.</summary>
    public IReadOnlyList<BusinessMonth> DueMonths(DateTimeOffset asOf) =>
        [.. plan.Months.Where(month => DispatchAt(month) <= asOf)];

    /// <summary>
    /// The last time of day at which corrections are looked for: once a day, so that ten corrections make one version.
    /// </summary>
    public DateTimeOffset LastRevisionAt(DateTimeOffset asOf)
    {
        var today = BusinessTime.At(BusinessTime.DateOf(asOf), Hour);
        return today <= asOf ? today : today.AddDays(-1);
    }

    /// <summary>Whether a correction of a month still makes a new version.</summary>
    public bool IsOpen(BusinessMonth month, DateTimeOffset asOf) =>
        month.Plus(RevisionMonths) >= BusinessMonth.Of(BusinessTime.DateOf(asOf)).Previous;
}
