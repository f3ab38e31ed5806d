using DataHub.Plan;

namespace DataHub.Papers.Occasions;

/// <summary>The instants at which papers fall due: the plan's due rules, at the hour of the dispatch.</summary>
public sealed class PaperCalendar(CityPlan plan)
{
    private TimeOnly Hour => new((int)plan.Thresholds["dispatchHour"], 0);

    /// <summary>
    /// How long after its day a paper is still drafted: a hub set up late writes none for years gone by.
    /// </summary>
    public TimeSpan LookBack => TimeSpan.FromDays((double)plan.Thresholds["paperLookBackDays"]);

    /// <summary>Of a month's paper.</summary>
    public DateTimeOffset At(string rule, BusinessMonth month) => At(plan.DueRules[rule].DueOn(month, plan.Calendar));

    /// <summary>Of a paper that an event calls for.</summary>
    public DateTimeOffset At(string rule, DateOnly eventDate) =>
        At(plan.DueRules[rule].DueOn(eventDate, plan.Calendar));

    private DateTimeOffset At(DateOnly dueOn) => BusinessTime.At(dueOn, Hour);
}
