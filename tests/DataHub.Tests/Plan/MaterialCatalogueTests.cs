using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class MaterialCatalogueTests
{
    private static readonly MaterialCatalogue Catalogue = Liaocheng.Plan.Catalogue;

    public static TheoryData<string> Codes => [.. Catalogue.All.Select(material => material.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Entry_is_found_by_its_code_its_name_and_each_alias(string code)
    {
        var material = Catalogue.Of(code);
        foreach (var name in material.Aliases.Prepend(material.Zh).Prepend(code))
        {
            Assert.True(Catalogue.TryResolve($"  {name} ", out var found), name);
            Assert.Same(material, found);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Entry_hangs_below_its_class_and_allows_its_own_unit(string code)
    {
        var material = Catalogue.Of(code);
        Assert.Equal(code[..2], Catalogue.ClassOf(code).Code);
        Assert.Equal(code.Length == 2, material.Parent is null);
        Assert.Contains(material.Unit, material.AllowedUnits);
        Assert.True(material.PriceMin is null || material.PriceMin < material.PriceMax);
    }

    [Theory]
    [InlineData("废铁", "01")]
    [InlineData("生铁", "0105")]
    [InlineData("书本纸", "0402")]
    [InlineData("黄板纸", "0401")]
    [InlineData("饮料瓶", "0301")]
    [InlineData("旧手机", "0613")]
    [InlineData("pet瓶", "0301")]
    [InlineData("易拉罐", "0203")]
    [InlineData("易拉罐(铝)", "0203")]
    [InlineData("易拉罐（铝）", "0203")]
    [InlineData("聚乙烯（PE）", "0302")]
    [InlineData("聚乙烯", "0302")]
    [InlineData("货车", "0703")]
    [InlineData("废电池", "10")]
    [InlineData("电瓶", "1090")]
    public void What_people_write_resolves(string written, string code)
    {
        Assert.True(Catalogue.TryResolve(written, out var material));
        Assert.Equal(code, material.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("废")]
    [InlineData("0100")]
    [InlineData("1")]
    [InlineData("废铁废铁")]
    public void What_the_catalogue_does_not_know_stays_unknown(string written) =>
        Assert.False(Catalogue.TryResolve(written, out _));

    [Fact]
    public void Equipment_follows_the_order_of_the_2014_catalogue() =>
        Assert.Equal(
            ["电冰箱", "空气调节器", "吸油烟机", "洗衣机", "电热水器", "燃气热水器", "打印机", "复印机", "传真机",
                "电视机", "监视器", "微型计算机", "移动通信手持机", "电话单机"],
            Catalogue.All.Where(material => material.Code.StartsWith("061", StringComparison.Ordinal)
                || material.Code.StartsWith("060", StringComparison.Ordinal)).Select(material => material.Zh));

    [Fact]
    public void Only_lead_acid_batteries_are_hazardous() =>
        Assert.Equal(["1090"], Catalogue.All.Where(material => material.Hazardous).Select(material => material.Code));

    [Fact]
    public void Batteries_film_and_the_medical_view_are_not_counted() =>
        Assert.Equal(
            ["0308", "1090", "11", "1101", "1102", "1103"],
            Catalogue.All.Where(material => !material.CountsInRecovery).Select(material => material.Code));

    [Fact]
    public void Household_view_has_five_classes() =>
        Assert.Equal(
            Enum.GetValues<HouseholdClass>(),
            Catalogue.All.Select(material => material.Household).OfType<HouseholdClass>().Distinct().Order());

    [Fact]
    public void Price_of_the_seed_example_is_plausible_and_a_price_per_kilogram_is_not()
    {
        var turnings = Catalogue.Of("0103");
        Assert.InRange(2400m, turnings.PriceMin!.Value, turnings.PriceMax!.Value);
        Assert.True(2.4m < turnings.PriceMin);
    }

    [Fact]
    public void Factor_of_every_piece_lies_within_the_plausible_mass()
    {
        var converted = Catalogue.All.Where(material => material.MassPerPieceT is not null).ToList();
        Assert.NotEmpty(converted);
        Assert.All(converted, material => Assert.True(
            Catalogue.PieceMassBandOf(material.Code)?.Contains(material.MassPerPieceT!.Value) ?? true,
            material.Zh));
    }

    [Theory]
    [InlineData("0501", 0.003, 0.4)]
    [InlineData("0703", 0.3, 60)]
    [InlineData("0705", 0.05, 0.5)]
    public void Plausible_mass_comes_from_the_nearest_entry_above(string code, decimal min, decimal max)
    {
        var band = Catalogue.PieceMassBandOf(code);
        Assert.Equal((min, max), (band!.MinT, band.MaxT));
    }

    [Fact]
    public void Plausible_mass_is_unknown_where_none_is_set() => Assert.Null(Catalogue.PieceMassBandOf("0401"));

    [Fact]
    public void Factor_holds_from_its_day_until_the_next()
    {
        var tyre = Catalogue.Of("0501");
        var catalogue = new MaterialCatalogue(
            "1",
            [tyre],
            "2",
            [
                new PieceConversion("0501", "条", 0.010m, new DateOnly(2023, 1, 1), "old"),
                new PieceConversion("0501", "条", 0.012m, new DateOnly(2025, 1, 1), "new"),
            ],
            []);
        Assert.Null(catalogue.ConversionOf("0501", "条", new DateOnly(2022, 12, 31)));
        Assert.Equal("old", catalogue.ConversionOf("0501", "条", new DateOnly(2024, 12, 31))!.Source);
        Assert.Equal("new", catalogue.ConversionOf("0501", "条", new DateOnly(2025, 1, 1))!.Source);
        Assert.Null(catalogue.ConversionOf("0501", "个", new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void Unknown_code_is_refused()
    {
        Assert.Throws<KeyNotFoundException>(() => Catalogue.Of("9901"));
        Assert.Throws<KeyNotFoundException>(() => Catalogue.ClassOf("8801"));
    }

    [Fact]
    public void Resolving_allocates_nothing()
    {
        const string Written = " 聚乙烯（PE） ";
        Assert.True(Catalogue.TryResolve(Written, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Catalogue.TryResolve(Written, out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
