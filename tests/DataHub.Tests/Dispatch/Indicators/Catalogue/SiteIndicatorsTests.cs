namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class SiteIndicatorsTests
{
    private static readonly UnitFactsBuilder Unit = new UnitFactsBuilder("LC-YG")
        .Site("定点站", "运营", "0401", "0101")
        .Site("定点站", "在建", "04")
        .Site("定点站", "停用", "04")
        .Site("定点站", "已建成", "0801")
        .Site("WEEE", "验收", "0604")
        .Site("回收站", "运营", "04");

    [Theory]
    [InlineData("SITES-PAPER-BUILT", 1)]
    [InlineData("SITES-PAPER-ALL", 2)]
    [InlineData("SITES-TEXTILE-BUILT", 1)]
    [InlineData("SITES-WEEE-ALL", 1)]
    [InlineData("SITES-STATION-BUILT", 1)]
    [InlineData("SITES-TRANSFER-ALL", 0)]
    public void Sites_are_counted_by_the_plans_groups_of_kind_and_material(string code, int sites) =>
        Assert.Equal(sites, Counted.Of(code, Unit));

    [Fact]
    public void A_unit_without_a_registry_has_not_reported() =>
        Assert.Null(Counted.Of("SITES-PAPER-BUILT", new UnitFactsBuilder("LC-YG")));

    [Fact]
    public void The_rows_that_count_are_named() => Assert.Equal(["S0", "S1"], Counted.RowsOf("SITES-PAPER-ALL", Unit));
}
