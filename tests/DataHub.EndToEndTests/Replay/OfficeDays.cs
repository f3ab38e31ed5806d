using System.Text.Json;

namespace DataHub.EndToEndTests.Replay;

/// <summary>Office days by the published calendars, counted day by day.</summary>
internal sealed class OfficeDays
{
    private readonly HashSet<DateOnly> _off = [];
    private readonly HashSet<DateOnly> _makeUp = [];

    public OfficeDays(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.json"))
        {
            using var year = JsonDocument.Parse(File.ReadAllBytes(file));
            _off.UnionWith(year.RootElement.GetProperty("holidays").EnumerateArray().SelectMany(holiday => Days(holiday.GetProperty("days"))));
            _makeUp.UnionWith(Days(year.RootElement.GetProperty("makeUpWorkdays")));
        }
    }

    public bool IsOpen(DateOnly day) =>
        _makeUp.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_off.Contains(day));

    /// <summary>The 8th of the month after, or the next office day.</summary>
    public DateOnly ReportDueOn(DateOnly firstOfMonth)
    {
        var day = firstOfMonth.AddMonths(1).AddDays(7);
        while (!IsOpen(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public int Between(DateOnly due, DateOnly until)
    {
        var count = 0;
        for (var day = due.AddDays(1); day <= until; day = day.AddDays(1))
        {
            count += IsOpen(day) ? 1 : 0;
        }

        return count;
    }

    private static List<DateOnly> Days(JsonElement days) =>
        [.. days.EnumerateArray().Select(day => DateOnly.Parse(day.GetString()!, System.Globalization.CultureInfo.InvariantCulture))];
}
