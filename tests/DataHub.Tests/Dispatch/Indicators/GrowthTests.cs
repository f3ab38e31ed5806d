using DataHub.Dispatch.Indicators;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators;

public class GrowthTests
{
    private static GrowthTargets Targets => Liaocheng.Plan.Targets.Growth;

    [Fact]
    public void It_is_cumulative_on_the_base_year() => Assert.Equal(
        0.05m, Growth.Of(3150, 3000, Month.March, Targets));

    [Fact]
    public void As_an_annual_rate_it_is_the_root_over_the_years()
    {
        var annual = Targets with { Basis = GrowthBasis.CompoundAnnual };

        Assert.Equal(0.05m, decimal.Round(Growth.Of(1276.2815625m, 1000, Month.March, annual)!.Value, 6));
    }

    [Theory]
    [InlineData(null, 3000)]
    [InlineData(3000, null)]
    [InlineData(3000, 0)]
    public void Without_both_quantities_there_is_none(int? quantity, int? baseQuantity) =>
        Assert.Null(Growth.Of(quantity, baseQuantity, Month.March, Targets));

    [Theory]
    [InlineData("2023-12", 0.023)]
    [InlineData("2024-12", 0.0365)]
    [InlineData("2025-12", 0.05)]
    public void The_required_path_goes_through_the_years_that_the_plan_states(string month, double required) =>
        Assert.Equal((decimal)required, decimal.Round(Growth.RequiredAt(BusinessMonth.Parse(month), Targets), 4));

    [Fact]
    public void The_required_path_never_falls()
    {
        var path = Liaocheng.Plan.Months.Select(month => Growth.RequiredAt(month, Targets)).ToList();

        Assert.Equal(path.Order(), path);
    }
}
