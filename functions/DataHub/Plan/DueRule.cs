using System.Text.Json.Serialization;
using DataHub.Plan.Loading;

namespace DataHub.Plan;

/// <summary>When something falls due (报送时限); domain report 10.1, obligation O60.</summary>
/// <param name="Name">As a dataset's schema names it, such as county-monthly.</param>
/// <param name="Shift">What becomes of a due day that is no workday.</param>
/// <param name="Cutoff">Beijing time of the due day from which on it is late; 24:00 is the end of the day.</param>
/// <param name="GraceDays">Calendar days after the due day during which it is still on time.</param>
/// <param name="Datasets">Codes of the datasets that fall due by this rule.</param>
public sealed record DueRule(
    string Name,
    string Zh,
    string En,
    DueOffset Offset,
    DueShift Shift,
    [property: JsonConverter(typeof(CutoffConverter))] TimeSpan Cutoff,
    int GraceDays,
    IReadOnlyList<string> Datasets)
{
    /// <summary>The due day of a month's report.</summary>
    public DateOnly DueOn(BusinessMonth month, WorkCalendar calendar) => Offset.Type switch
    {
        DueOffsetType.DayOfNextMonth => calendar.ShiftToWorkday(DayOf(month.Next), Shift),
        DueOffsetType.WorkdayOfNextMonth => calendar.AddWorkdays(month.LastDay, Offset.N),
        _ => DueOn(month.LastDay, calendar),
    };

    /// <summary>The due day of what an event calls for.</summary>
    /// <exception cref="InvalidOperationException">The rule counts from months, not from events.</exception>
    public DateOnly DueOn(DateOnly eventDate, WorkCalendar calendar) =>
        Offset.Type == DueOffsetType.DaysAfterEvent
            ? calendar.ShiftToWorkday(eventDate.AddDays(Offset.N), Shift)
            : throw new InvalidOperationException($"The due rule ‘{Name}’ counts from months, not from events.");

    /// <summary>The first instant, in UTC, at which a month's report is late.</summary>
    public DateTimeOffset DueAt(BusinessMonth month, WorkCalendar calendar) => LateFrom(DueOn(month, calendar));

    /// <summary>The first instant, in UTC, at which what an event calls for is late.</summary>
    /// <exception cref="InvalidOperationException">The rule counts from months, not from events.</exception>
    public DateTimeOffset DueAt(DateOnly eventDate, WorkCalendar calendar) => LateFrom(DueOn(eventDate, calendar));

    private DateTimeOffset LateFrom(DateOnly dueOn) => BusinessTime.StartOf(dueOn.AddDays(GraceDays)) + Cutoff;

    private DateOnly DayOf(BusinessMonth month) => month.FirstDay.AddDays(Math.Min(Offset.N, month.LastDay.Day) - 1);
}
