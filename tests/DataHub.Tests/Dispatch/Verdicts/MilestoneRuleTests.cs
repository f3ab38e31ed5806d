using DataHub.Dispatch.Verdicts;

namespace DataHub.Tests.Dispatch.Verdicts;

public class MilestoneRuleTests
{
    [Fact]
    public void Before_its_day_a_milestone_asks_for_nothing() => Assert.Empty(Judge("2024-05", "2024-06-14", "谋划"));

    [Fact]
    public void A_reached_milestone_asks_for_nothing() => Assert.Empty(Judge("2025-08", "2025-09-12", "运营"));

    [Fact]
    public void A_centre_that_was_not_begun_in_time_is_slow()
    {
        var reason = Assert.Single(Judge("2024-06", "2024-07-12", "谋划"));

        Assert.Equal(("CENTRE-STARTED", VerdictLevel.Slow), (reason.Subject, reason.Level));
    }

    [Fact]
    public void A_working_milestone_stays_slow_however_late()
    {
        var reason = Assert.Single(Judge("2025-03", "2025-04-14", "在建"));

        Assert.Equal(("CENTRE", VerdictLevel.Slow), (reason.Subject, reason.Level));
        Assert.Equal(
            "绿色分拣中心应于2024年12月31日前达到 1 个（工作目标），目前 0 个，还差 1 个，已逾期 104 天", reason.Sentence.Zh);
    }

    [Theory]
    [InlineData("2025-09-12", VerdictLevel.Slow, 12)]
    [InlineData("2025-09-30", VerdictLevel.Slow, 30)]
    [InlineData("2025-10-01", VerdictLevel.Severe, 31)]
    public void A_binding_milestone_is_severe_after_the_plans_number_of_days(string judgedOn, VerdictLevel level, int days)
    {
        var reason = Assert.Single(Judge("2025-08", judgedOn, "在建"));

        Assert.Equal(level, reason.Level);
        Assert.Equal(days, reason.Inputs.Single(input => input.Name == "daysOverdue").Value);
        Assert.Equal(days - 30, reason.HowFarOff);
        Assert.Equal(30, reason.Threshold.Value);
    }

    [Fact]
    public void What_is_not_reported_is_not_missed() => Assert.Empty(
        new MilestoneRule().Judge(UnitCases.Of(new UnitFactsBuilder("LC-YG"), "2025-08", "2025-12-12")));

    private static IEnumerable<VerdictReason> Judge(string month, string judgedOn, string centreStatus) =>
        new MilestoneRule().Judge(UnitCases.Of(
            new UnitFactsBuilder("LC-YG").Progress(month, new { centreStatus, mallCum = 3 }), month, judgedOn));
}
