namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class PublicityIndicatorsTests
{
    [Fact]
    public void Events_are_counted_in_the_month_and_in_the_year()
    {
        var unit = new UnitFactsBuilder("LC-YG")
            .Publicity("2025-01", "活动", "2025-01-15")
            .Publicity("2025-03", "活动", "2025-03-15").Publicity("2025-03", "媒体", "2025-03-16");

        Assert.Equal((1m, 2m), (Counted.Of("EVENTS-MONTH", unit), Counted.Of("EVENTS-YEAR", unit)));
    }

    [Fact]
    public void A_month_without_records_is_not_zero()
    {
        var unit = new UnitFactsBuilder("LC-YG").Publicity("2025-01", "活动", "2025-01-15");

        Assert.Equal((null, 1m), (Counted.Of("EVENTS-MONTH", unit), Counted.Of("EVENTS-YEAR", unit)));
    }

    [Theory]
    [InlineData("2025-02-28", 0)]
    [InlineData("2025-02-27", 1)]
    [InlineData("2025-04-03", 0)]
    public void A_column_is_stale_once_older_at_the_months_end_than_the_plan_lets_it(string updated, int stale) => Assert.Equal(
        stale,
        Counted.Of("COLUMN-STALE", new UnitFactsBuilder("LC-YG")
            .Publicity("2024-12", "公开栏", "2024-12-20").Publicity("2025-03", "公开栏", updated)));

    [Fact]
    public void A_column_nobody_has_seen_is_not_known_to_be_stale() =>
        Assert.Null(Counted.Of("COLUMN-STALE", new UnitFactsBuilder("LC-YG").Publicity("2025-03", "活动", "2025-03-15")));
}
