using DataHub.Dispatch.Indicators;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class CampaignIndicatorsTests
{
    private static readonly UnitFactsBuilder Unit = new UnitFactsBuilder("LC-YG")
        .Campaign("2025-01", "2025-SITE", 60, 20, ordered: 4)
        .Campaign("2025-03", "2025-SITE", 64, 52, ordered: null)
        .Campaign("2025-03", "2025-ELV", 3, 3);

    [Theory]
    [InlineData("2025-SITE-KNOWN", 64)]
    [InlineData("2025-SITE-CHECKED", 52)]
    [InlineData("2025-ELV-CHECKED", 3)]
    public void The_latest_report_stands_for_the_whole_campaign(string code, int figure) =>
        Assert.Equal(figure, Counted.Of(code, Unit));

    [Theory]
    [InlineData("2025-SITE-ORDERED")]
    [InlineData("2024-SITE-CHECKED")]
    public void What_the_latest_report_leaves_open_or_nobody_reported_is_not_zero(string code) => Assert.Null(Counted.Of(code, Unit));

    [Fact]
    public void A_campaign_that_has_not_begun_has_no_figures() => Assert.DoesNotContain(
        IndicatorCatalogue.Counted(Liaocheng.Plan, new(2024, 12), new DateOnly(2025, 1, 13)),
        indicator => indicator.Code.StartsWith("2025-", StringComparison.Ordinal));
}
