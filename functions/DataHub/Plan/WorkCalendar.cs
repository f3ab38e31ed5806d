using System.Collections.Frozen;

namespace DataHub.Plan;

/// <summary>
/// Working days in China (工作日): weekends are free, except make-up workdays (调休), and so are the public holidays
/// of the years published. A year not yet published has weekends only and is provisional; domain report 6.1.
/// </summary>
public sealed class WorkCalendar(IReadOnlyList<CalendarYear> years)
{
    private readonly FrozenSet<int> _published = years.Select(year => year.Year).ToFrozenSet();

    private readonly FrozenSet<DateOnly> _off =
        years.SelectMany(year => year.Holidays).SelectMany(holiday => holiday.Days).ToFrozenSet();

    private readonly FrozenSet<DateOnly> _makeUp = years.SelectMany(year => year.MakeUpWorkdays).ToFrozenSet();

    /// <summary>The last year whose holidays are known; 0 when none is.</summary>
    public int LastPublishedYear { get; } = years.Select(year => year.Year).DefaultIfEmpty().Max();

    /// <summary>Whether the day's year is not published, so that the answer may still change.</summary>
    public bool IsProvisional(DateOnly date) => !_published.Contains(date.Year);

    public bool IsWorkday(DateOnly date) => _makeUp.Contains(date) || !(IsWeekend(date) || _off.Contains(date));

    /// <summary>The day itself when it is a workday or the shift is none; else the nearest workday that way.</summary>
    public DateOnly ShiftToWorkday(DateOnly date, DueShift shift)
    {
        var step = shift switch
        {
            DueShift.NextWorkday => 1,
            DueShift.PreviousWorkday => -1,
            _ => 0,
        };

        return step == 0 || IsWorkday(date) ? date : AddWorkdays(date, step);
    }

    /// <summary>
    /// The n-th workday after a day, or before it when <paramref name="workdays"/> is negative; the day itself,
    /// workday or not, when it is 0.
    /// </summary>
    public DateOnly AddWorkdays(DateOnly date, int workdays)
    {
        var step = Math.Sign(workdays);
        for (var left = Math.Abs(workdays); left > 0; left -= IsWorkday(date) ? 1 : 0)
        {
            date = date.AddDays(step);
        }

        return date;
    }

    /// <summary>
    /// How many workdays lie from one day to another: those after <paramref name="from"/> up to and including
    /// <paramref name="to"/>; going back, those before <paramref name="from"/> from <paramref name="to"/> on,
    /// counted negative. So it undoes <see cref="AddWorkdays"/>.
    /// </summary>
    public int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        var step = to.CompareTo(from) < 0 ? -1 : 1;
        var count = 0;
        while (from != to)
        {
            from = from.AddDays(step);
            count += IsWorkday(from) ? step : 0;
        }

        return count;
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
