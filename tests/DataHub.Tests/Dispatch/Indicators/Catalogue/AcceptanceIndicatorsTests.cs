using DataHub.Dispatch.Indicators;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class AcceptanceIndicatorsTests
{
    private static readonly BusinessMonth October = new(2025, 10);
    private static readonly DateOnly InNovember = new(2025, 11, 12);

    [Theory]
    [InlineData("2025-10-31", 0)]
    [InlineData("2025-11-01", 2)]
    [InlineData("2025-11-11", 5)]
    public void Before_its_first_day_nothing_is_asked_for(string judgedOn, int indicators) => Assert.Equal(
        indicators,
        IndicatorCatalogue.Counted(Liaocheng.Plan, October, DateOnly.Parse(judgedOn, null)).Count(indicator =>
            indicator.Code.StartsWith("SELF-", StringComparison.Ordinal) || indicator.Code.StartsWith("ACCEPTED-", StringComparison.Ordinal)));

    [Fact]
    public void Items_answered_are_those_of_the_plan_and_items_met_those_the_unit_says_are()
    {
        var unit = new UnitFactsBuilder("LC-YG").Assessed("MALL-3", true).Assessed("CENTRE-1", false).Assessed("OTHER", true);

        Assert.Equal(
            (2m, 2m),
            (Counted.Of("SELF-ANSWERED", unit, InNovember, October), Counted.Of("SELF-MET", unit, InNovember, October)));
    }

    [Fact]
    public void The_last_round_of_an_item_counts()
    {
        var unit = new UnitFactsBuilder("LC-YG")
            .Accepted("MALL-3", 1, "不通过").Accepted("MALL-3", 2, "通过").Accepted("CENTRE-1", 1, "整改后通过");

        Assert.Equal(
            (1m, 1m, 0m),
            (Of("ACCEPTED-PASSED"), Of("ACCEPTED-CONDITIONAL"), Of("ACCEPTED-FAILED")));

        decimal? Of(string code) => Counted.Of(code, unit, InNovember, October);
    }

    [Fact]
    public void A_unit_that_says_nothing_has_not_reported()
    {
        var silent = new UnitFactsBuilder("LC-YG");

        Assert.Null(Counted.Of("SELF-MET", silent, InNovember, October) ?? Counted.Of("ACCEPTED-PASSED", silent, InNovember, October));
    }
}
