using DataHub.Dispatch.Indicators;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators;

public class BaseFigureTests
{
    private static UnitFactsBuilder Unit => new("LC-YG");

    [Theory]
    [InlineData(3, 3000, true)]
    [InlineData(8, 8000, true)]
    [InlineData(12, 12000, false)]
    public void A_yearly_base_gives_its_twelfths_and_says_that_they_are_estimated(int month, int tonnes, bool estimated) =>
        Assert.Equal(new BaseFigure(tonnes, estimated), Of(Unit.Base("01", 12000), month));

    [Fact]
    public void A_monthly_base_gives_the_same_months() => Assert.Equal(
        new BaseFigure(250, false),
        Of(Unit.Base("01", 100, year: "2020-01").Base("01", 150, year: "2020-03").Base("01", 999, year: "2020-04"), 3));

    [Fact]
    public void The_highest_version_of_a_material_counts() => Assert.Equal(
        new BaseFigure(2400, false),
        Of(Unit.Base("01", 1200, version: 1).Base("01", 2400, version: 2), 12));

    [Fact]
    public void Materials_that_do_not_count_as_recovered_are_left_out() => Assert.Equal(
        new BaseFigure(1200, false),
        Of(Unit.Base("01", 1200).Base("11", 500).Base("1090", 300), 12));

    [Fact]
    public void Other_years_are_left_out() => Assert.Null(Of(Unit.Base("01", 1200, year: "2019"), 12));

    [Fact]
    public void Without_an_approved_quantity_there_is_no_base() => Assert.Null(Of(Unit, 3));

    private static BaseFigure? Of(UnitFactsBuilder unit, int month) =>
        BaseFigure.Of(unit.Build(), new BusinessMonth(2025, month), Liaocheng.Plan);
}
