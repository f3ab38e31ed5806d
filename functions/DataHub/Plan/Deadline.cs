using System.Globalization;
using DataHub.Intake.Receipts;

namespace DataHub.Plan;

/// <summary>A due instant as people say it: 24:00 of the day, not 00:00 of the next.</summary>
/// <param name="At">The first instant that is late, UTC.</param>
/// <param name="IsProvisional">Whether the year's holidays are not published yet, so that the
/// day may still change (暂定).</param>
public sealed record Deadline(DateTimeOffset At, bool IsProvisional)
{
    /// <summary>The last business date on which it is on time.</summary>
    public DateOnly Day => BusinessTime.DateOf(At.AddTicks(-1));

    /// <summary>Day and time, such as 2025年4月8日 24:00; marked while provisional.</summary>
    public Wording Text => new(
        string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy年M月d日} {Clock}{MarkZh(IsProvisional)}"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Day:yyyy-MM-dd} {Clock}, Beijing time{(IsProvisional ? " (provisional)" : "")}"));

    private string Clock
    {
        get
        {
            var time = At - BusinessTime.StartOf(Day);
            return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
        }
    }

    public static Deadline Of(DateTimeOffset at, WorkCalendar calendar)
    {
        var deadline = new Deadline(at, IsProvisional: false);
        return deadline with { IsProvisional = calendar.IsProvisional(deadline.Day) };
    }

    /// <summary>What stands behind a date that may still change; nothing behind one that is sure.</summary>
    public static string MarkZh(bool isProvisional) => isProvisional ? "（暂定）" : "";
}
