using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class AlertLadderTests
{
    private static readonly AlertLadder Ladder = Liaocheng.Plan.Ladder;

    [Theory]
    [InlineData("T-3", "2025-04-02 09:00")]
    [InlineData("T", "2025-04-08 17:00")]
    [InlineData("T+1", "2025-04-09 09:00")]
    [InlineData("T+3", "2025-04-11 09:00")]
    [InlineData("T+5", "2025-04-15 09:00")]
    public void Steps_of_March_2025_fall_on_workdays_around_the_eighth(string step, string beijing) =>
        Assert.Equal(Beijing(beijing), InstantOf(step, new DateOnly(2025, 4, 8)));

    [Theory]
    [InlineData("T-3", "2025-09-28 09:00")]
    [InlineData("T+1", "2025-10-10 09:00")]
    [InlineData("T+3", "2025-10-13 09:00")]
    public void National_Day_is_stepped_over_and_make_up_days_count(string step, string beijing) =>
        Assert.Equal(Beijing(beijing), InstantOf(step, new DateOnly(2025, 10, 9)));

    [Fact]
    public void Leader_is_copied_once_the_report_is_late()
    {
        Assert.Empty(Ladder["T-3"].Cc);
        Assert.Equal(
            new LadderAddressee(LadderParty.Unit, ContactRole.Leader), Assert.Single(Ladder["T+1"].Cc));
    }

    [Fact]
    public void Drafts_go_to_the_city()
    {
        Assert.Equal(LadderParty.Lead, Ladder["T+3"].To.At);
        Assert.Equal(LadderParty.Lead, Ladder["T+5"].To.At);
    }

    [Fact]
    public void Two_late_months_in_a_row_reach_the_last_step()
    {
        Assert.Equal(2, Ladder["T+5"].LateMonthsInARow);
        Assert.All(Ladder.Steps.SkipLast(1), step => Assert.Null(step.LateMonthsInARow));
    }

    [Fact]
    public void Unknown_step_is_refused() => Assert.Throws<KeyNotFoundException>(() => Ladder["T+9"]);

    private static DateTimeOffset InstantOf(string step, DateOnly dueOn) =>
        AlertLadder.InstantOf(Ladder[step], dueOn, Liaocheng.Calendar);

    private static DateTimeOffset Beijing(string wallClock) =>
        new(DateTime.Parse(wallClock, null), BusinessTime.Offset);
}
