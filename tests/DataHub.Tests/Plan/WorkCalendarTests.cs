using System.Text.Json;
using CsCheck;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = Liaocheng.Calendar;

    private static readonly Gen<DateOnly> Dates = Gen.Int[0, 4000].Select(new DateOnly(2020, 1, 1).AddDays);

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Year_has_its_published_number_of_workdays(int year, int workdays) =>
        Assert.Equal(workdays, Calendar.WorkdaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Fact]
    public void Every_day_of_the_published_years_agrees_with_the_public_data_set()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Plan", "Vectors", "calendar.json");
        var data = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var off = Days("off");
        var work = Days("work");
        for (var day = new DateOnly(2023, 1, 1); day.Year <= 2026; day = day.AddDays(1))
        {
            var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.Equal(work.Contains(day) || !(weekend || off.Contains(day)), Calendar.IsWorkday(day));
        }

        HashSet<DateOnly> Days(string name) =>
            [.. data.GetProperty(name).EnumerateArray().Select(day => DateOnly.Parse(day.GetString()!, null))];
    }

    [Theory]
    [InlineData("2023-10-07", true)]
    [InlineData("2024-04-07", true)]
    [InlineData("2025-01-26", true)]
    [InlineData("2025-02-04", false)]
    [InlineData("2025-02-05", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-11-08", false)]
    public void Make_up_days_are_worked_and_holidays_are_not(string day, bool workday) =>
        Assert.Equal(workday, Calendar.IsWorkday(DateOnly.Parse(day, null)));

    [Fact]
    public void Unpublished_year_knows_weekends_only_and_says_so()
    {
        Assert.Equal(2026, Calendar.LastPublishedYear);
        Assert.False(Calendar.IsProvisional(new DateOnly(2026, 12, 31)));
        Assert.True(Calendar.IsProvisional(new DateOnly(2027, 1, 1)));
        Assert.True(Calendar.IsWorkday(new DateOnly(2027, 1, 1)));
        Assert.False(Calendar.IsWorkday(new DateOnly(2027, 1, 2)));
    }

    [Fact]
    public void Calendar_without_any_year_is_provisional_throughout()
    {
        var empty = new WorkCalendar([]);
        Assert.Equal(0, empty.LastPublishedYear);
        Assert.True(empty.IsProvisional(new DateOnly(2025, 1, 1)));
    }

    [Theory]
    [InlineData("2025-10-01", DueShift.NextWorkday, "2025-10-09")]
    [InlineData("2025-10-01", DueShift.PreviousWorkday, "2025-09-30")]
    [InlineData("2025-10-01", DueShift.None, "2025-10-01")]
    [InlineData("2025-10-09", DueShift.NextWorkday, "2025-10-09")]
    [InlineData("2025-10-09", DueShift.PreviousWorkday, "2025-10-09")]
    public void Rest_day_shifts_as_the_rule_says(string day, DueShift shift, string shifted) =>
        Assert.Equal(DateOnly.Parse(shifted, null), Calendar.ShiftToWorkday(DateOnly.Parse(day, null), shift));

    [Fact]
    public void Counting_workdays_undoes_adding_them() => Gen.Select(Dates, Gen.Int[-60, 60]).Sample((date, workdays) =>
        Assert.Equal(workdays, Calendar.WorkdaysBetween(date, Calendar.AddWorkdays(date, workdays))));

    [Fact]
    public void Adding_workdays_ends_on_a_workday() => Gen.Select(Dates, Gen.Int[-60, 60]).Sample((date, workdays) =>
        workdays == 0
            ? Calendar.AddWorkdays(date, workdays) == date
            : Calendar.IsWorkday(Calendar.AddWorkdays(date, workdays)));

    [Fact]
    public void Adding_workdays_in_two_steps_is_adding_their_sum() =>
        Gen.Select(Dates, Gen.Int[1, 30], Gen.Int[1, 30]).Sample((date, first, second) =>
            Calendar.AddWorkdays(Calendar.AddWorkdays(date, first), second)
            == Calendar.AddWorkdays(date, first + second));

    [Fact]
    public void Shifting_never_skips_a_workday() => Dates.Sample(date =>
    {
        var next = Calendar.ShiftToWorkday(date, DueShift.NextWorkday);
        var previous = Calendar.ShiftToWorkday(date, DueShift.PreviousWorkday);
        return previous <= date && date <= next
            && Calendar.IsWorkday(next) && Calendar.IsWorkday(previous)
            && Calendar.WorkdaysBetween(previous, next) == (Calendar.IsWorkday(date) ? 0 : 1);
    });
}
