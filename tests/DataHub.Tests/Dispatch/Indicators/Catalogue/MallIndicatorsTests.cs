namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class MallIndicatorsTests
{
    private static readonly UnitFactsBuilder Unit = new UnitFactsBuilder("LC-YG")
        .Mall("M1", "推荐", "2024-01-10").Mall("M1", "认定", "2024-12-01").Mall("M1", "公示", "2025-04-02")
        .Mall("M2", "推荐", "2025-03-31")
        .Mall("M3", "认定", "2024-06-01").Mall("M3", "撤销", "2025-02-01");

    [Theory]
    [InlineData("MALLS-NOMINATED", 1)]
    [InlineData("MALLS-CREATING", 0)]
    [InlineData("MALLS-RECOGNISED", 1)]
    [InlineData("MALLS-PUBLISHED", 0)]
    [InlineData("MALLS-REVOKED", 1)]
    public void Each_mall_stands_in_the_stage_it_had_reached_at_the_months_end(string code, int malls) =>
        Assert.Equal(malls, Counted.Of(code, Unit));

    [Fact]
    public void Without_a_registry_no_stage_is_zero() => Assert.Null(Counted.Of("MALLS-REVOKED", new UnitFactsBuilder("LC-YG")));
}
