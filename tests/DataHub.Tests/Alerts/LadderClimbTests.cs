using static DataHub.Tests.Alerts.Ladder;

namespace DataHub.Tests.Alerts;

public sealed class LadderClimbTests
{
    // Due 2025-04-08, a Tuesday; the three days of Qingming (04-04 to 04-06) are no workdays.
    private static readonly string[] UpToTheDay = ["T-3", "T"];
    private static readonly string[] UpToLate = ["T-3", "T", "T+1"];
    private static readonly string[] UpToTheLetter = ["T-3", "T", "T+1", "T+3"];

    [Theory]
    [InlineData("2025-04-02 08:59:59", "")]
    [InlineData("2025-04-02 09:00", "T-3 Taken")]
    [InlineData("2025-04-08 16:59:59", "T-3 Taken")]
    public void The_first_reminder_comes_three_workdays_ahead_and_not_during_a_holiday(string asOf, string expected) =>
        Assert.Equal(expected, string.Join(", ", Due("2025-03", Beijing(asOf))));

    [Fact]
    public void The_due_day_itself_is_reminded_of_at_five_in_the_afternoon() =>
        Assert.Equal(["T Taken"], Due("2025-03", Beijing("2025-04-08 17:00"), recorded: "T-3"));

    [Fact]
    public void The_morning_after_brings_the_late_notice()
    {
        Assert.Empty(Due("2025-03", Beijing("2025-04-09 08:59"), recorded: UpToTheDay));
        Assert.Equal(["T+1 Taken"], Due("2025-03", Beijing("2025-04-09 09:00"), recorded: UpToTheDay));
    }

    [Fact]
    public void The_letter_is_drafted_on_the_third_workday_and_the_circular_suggested_on_the_fifth()
    {
        Assert.Equal(["T+3 Taken"], Due("2025-03", Beijing("2025-04-11 09:00"), recorded: UpToLate));
        Assert.Empty(Due("2025-03", Beijing("2025-04-14 23:00"), recorded: UpToTheLetter));
        Assert.Equal(["T+5 Taken"], Due("2025-03", Beijing("2025-04-15 09:00"), recorded: UpToTheLetter));
    }

    [Fact]
    public void Before_a_due_day_right_after_Spring_Festival_the_first_workday_reminds() =>
        // Due Saturday 2025-02-08, a make-up workday; the festival ends on 02-04.
        Assert.Equal(["T-3 Taken"], Due("2025-01", Beijing("2025-02-05 09:00")));

    [Fact]
    public void No_reminder_falls_into_Spring_Festival() =>
        Assert.Empty(Due("2025-01", Beijing("2025-02-04 23:59")));

    [Fact]
    public void A_make_up_Saturday_counts_as_a_workday()
    {
        // Due 2024-10-08; 10-12 is a Saturday at work, so the fifth workday is Monday the 14th and not Tuesday.
        Assert.Empty(Due("2024-09", Beijing("2024-10-14 08:59"), recorded: UpToTheLetter));
        Assert.Equal(["T+5 Taken"], Due("2024-09", Beijing("2024-10-14 09:00"), recorded: UpToTheLetter));
    }

    [Fact]
    public void A_report_in_the_last_second_of_the_due_day_is_on_time_and_stops_the_ladder()
    {
        var received = Beijing("2025-04-08 23:59:59");

        Assert.False(Report("2025-03", received).IsLate);
        Assert.Empty(Due("2025-03", Beijing("2025-04-30 12:00"), received, recorded: UpToTheDay));
    }

    [Fact]
    public void A_report_at_midnight_is_late_for_ever_and_still_stops_the_ladder()
    {
        var received = Beijing("2025-04-09 00:00:00");

        Assert.True(Report("2025-03", received).IsLate);
        Assert.Empty(Due("2025-03", Beijing("2025-04-30 12:00"), received, lateMonths: 1, recorded: UpToTheDay));
    }

    [Fact]
    public void A_report_at_the_instant_of_a_step_stops_it() =>
        Assert.Empty(Due("2025-03", Beijing("2025-04-09 09:00"), Beijing("2025-04-09 09:00"), recorded: UpToTheDay));

    [Fact]
    public void After_an_outage_each_party_gets_the_highest_step_only() =>
        Assert.Equal(
            ["T-3 Overtaken", "T Overtaken", "T+1 Taken", "T+3 Overtaken", "T+5 Taken"],
            Due("2025-03", Beijing("2025-04-20 12:00")));

    [Fact]
    public void A_step_found_after_the_report_came_is_recorded_without_mail() =>
        Assert.Equal(
            ["T+1 Answered"],
            Due("2025-03", Beijing("2025-04-09 12:00"), Beijing("2025-04-09 11:00"), recorded: UpToTheDay));

    [Fact]
    public void A_second_late_month_suggests_the_circular_the_morning_after() =>
        Assert.Equal(
            ["T+1 Taken", "T+5 Taken"],
            Due("2025-03", Beijing("2025-04-09 09:00"), lateMonths: 2, recorded: UpToTheDay));

    [Fact]
    public void A_second_late_month_stays_one_when_the_report_comes_late() =>
        Assert.Equal(
            ["T+5 Taken"],
            Due("2025-03", Beijing("2025-04-09 09:00"), Beijing("2025-04-09 00:30"), lateMonths: 2, recorded: UpToTheDay));

    [Fact]
    public void The_letter_still_follows_a_circular_suggested_early() =>
        Assert.Equal(
            ["T+3 Taken"],
            Due("2025-03", Beijing("2025-04-11 09:00"), lateMonths: 2, recorded: [.. UpToLate, "T+5"]));
}
