using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class DueRuleTests
{
    private static readonly WorkCalendar Calendar = Liaocheng.Calendar;

    public static TheoryData<string> Months => DueDayVector.Months;

    [Theory]
    [MemberData(nameof(Months))]
    public void Enterprises_report_by_the_fifth_or_the_next_workday(string month)
    {
        var (period, due) = DueDayVector.Of(month);
        Assert.Equal(due.Day5Next, Liaocheng.Plan.DueRules["enterprise-monthly"].DueOn(period, Calendar));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Fifth_workday_of_the_next_month_is_counted_on_the_calendar(string month)
    {
        var (period, due) = DueDayVector.Of(month);
        Assert.Equal(due.Workday5, Rule(DueOffsetType.WorkdayOfNextMonth, 5).DueOn(period, Calendar));
    }

    [Theory]
    [InlineData("D04", "2025-03", "2025-04-07")]
    [InlineData("D15", "2025-03", "2025-04-08")]
    [InlineData("D14", "2025-01", "2025-02-08")]
    [InlineData("D16", "2025-09", "2025-10-09")]
    [InlineData("D15", "2024-12", "2025-01-08")]
    public void Dataset_falls_due_by_its_rule(string dataset, string period, string due) =>
        Assert.Equal(
            DateOnly.Parse(due, null),
            Liaocheng.Plan.DueRules.ForDataset(dataset).DueOn(BusinessMonth.Parse(period), Calendar));

    [Theory]
    [InlineData("dispatch", "2025-03", "2025-04-14")]
    [InlineData("circular", "2025-03", "2025-04-15")]
    [InlineData("circular", "2023-09", "2023-10-16")]
    public void City_documents_fall_due_by_rules_of_their_own(string rule, string period, string due) =>
        Assert.Equal(
            DateOnly.Parse(due, null),
            Liaocheng.Plan.DueRules[rule].DueOn(BusinessMonth.Parse(period), Calendar));

    [Fact]
    public void Late_begins_at_midnight_in_Beijing()
    {
        var dueAt = Liaocheng.Plan.DueRules["enterprise-monthly"].DueAt(new BusinessMonth(2025, 1), Calendar);
        Assert.Equal(new DateTimeOffset(2025, 2, 5, 16, 0, 0, TimeSpan.Zero), dueAt);
        Assert.Equal(TimeSpan.Zero, dueAt.Offset);
    }

    [Fact]
    public void Cutoff_within_the_day_and_days_of_grace_move_the_instant()
    {
        var rule = Rule(DueOffsetType.DayOfNextMonth, 5) with { Cutoff = TimeSpan.FromHours(17), GraceDays = 2 };
        Assert.Equal(
            new DateTimeOffset(2025, 2, 7, 9, 0, 0, TimeSpan.Zero), rule.DueAt(new BusinessMonth(2025, 1), Calendar));
    }

    [Fact]
    public void Day_that_the_month_lacks_is_its_last_day() =>
        Assert.Equal(
            new DateOnly(2025, 2, 28),
            Rule(DueOffsetType.DayOfNextMonth, 31).DueOn(new BusinessMonth(2025, 1), Calendar));

    [Fact]
    public void Event_falls_due_days_after_it()
    {
        var rule = Rule(DueOffsetType.DaysAfterEvent, 1);
        Assert.Equal(new DateOnly(2025, 10, 9), rule.DueOn(new DateOnly(2025, 9, 30), Calendar));
        Assert.Equal(new DateOnly(2025, 10, 9), rule.DueOn(new BusinessMonth(2025, 9), Calendar));
        Assert.Equal(
            new DateTimeOffset(2025, 10, 9, 16, 0, 0, TimeSpan.Zero),
            rule.DueAt(new DateOnly(2025, 9, 30), Calendar));
    }

    [Fact]
    public void Monthly_rule_knows_no_event() =>
        Assert.Throws<InvalidOperationException>(() =>
            Rule(DueOffsetType.DayOfNextMonth, 5).DueOn(new DateOnly(2025, 9, 30), Calendar));

    [Fact]
    public void Dataset_without_a_rule_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Liaocheng.Plan.DueRules.ForDataset("D03"));
        Assert.False(Liaocheng.Plan.DueRules.TryForDataset("D03", out _));
        Assert.Throws<KeyNotFoundException>(() => Liaocheng.Plan.DueRules["weekly"]);
    }

    private static DueRule Rule(DueOffsetType type, int n) => new(
        "test", "测试", "Test", new DueOffset(type, n), DueShift.NextWorkday, TimeSpan.FromDays(1), 0, []);
}
