using DataHub.Dispatch.Indicators;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators;

public class RecoveredTests
{
    private static Recovered? Of(UnitFactsBuilder unit) => Recovered.Of(unit.Build(), Liaocheng.Plan.Catalogue);

    [Fact]
    public void Without_a_declaration_it_is_not_reported() => Assert.Null(Of(new("LC-YG")));

    [Fact]
    public void It_sums_first_purchases_of_counting_materials_by_class()
    {
        var recovered = Of(new UnitFactsBuilder("LC-YG")
            .Declared("A", "0103", 100)
            .Declared("A", "0301", 40)
            .Declared("B", "0102", 60)
            .Declared("B", "1101", 7))!;

        Assert.Equal(200, recovered.TotalT);
        Assert.Equal(new Dictionary<string, decimal> { ["01"] = 160, ["03"] = 40 }, recovered.ByClass);
        Assert.Equal(2, recovered.Enterprises);
    }

    [Fact]
    public void Converted_mass_is_told_apart()
    {
        var recovered = Of(new UnitFactsBuilder("LC-YG").Declared("A", "0103", 90).Declared("A", "0601", 10, "CONVERTED"))!;

        Assert.Equal(10, recovered.ConvertedT);
    }

    [Fact]
    public void A_material_that_left_the_catalogue_does_not_count() =>
        Assert.Equal(0, Of(new UnitFactsBuilder("LC-YG").Declared("A", "8888", 90))!.TotalT);
}
