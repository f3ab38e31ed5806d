using System.Globalization;

namespace DataHub.Plan.Loading;

/// <summary>calendar/yyyy.json, one file a year.</summary>
internal static class CalendarReader
{
    public static WorkCalendar Read(PlanFolder folder)
    {
        var years = new List<CalendarYear>();
        foreach (var name in folder.FilesIn("calendar"))
        {
            var file = folder.Open(name);
            var year = new CalendarYear(
                file.Value<int>("year"),
                file.Value<string>("source")!,
                file.List<Holiday>("holidays"),
                file.Value<List<DateOnly>>("makeUpWorkdays") ?? []);
            file.Close();
            Check(file, name, year);
            years.Add(year);
        }

        if (years.Count == 0)
        {
            folder.Fault("calendar", "没有任何年份", "has no year");
        }

        return new WorkCalendar(years);
    }

    private static void Check(PlanFile file, string name, CalendarYear year)
    {
        if (!file.IsSound)
        {
            return;
        }

        file.Must(
            name == $"calendar/{year.Year}.json",
            $"文件内容是 {year.Year} 年的",
            $"the file is of the year {year.Year}");
        var days = year.Holidays.SelectMany(holiday => holiday.Days).Concat(year.MakeUpWorkdays).ToList();
        file.Unique(days, day => day.ToString("O", CultureInfo.InvariantCulture), "日期", "the day");
        foreach (var day in days.Where(day => day.Year != year.Year))
        {
            file.Fault($"{day:O} 不在该年内", $"{day:O} is not of the year");
        }

        var weekdays = year.MakeUpWorkdays.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        foreach (var day in weekdays)
        {
            file.Fault($"{day:O} 本是工作日，不是调休", $"{day:O} is a weekday, so nothing is made up by working on it");
        }
    }
}
