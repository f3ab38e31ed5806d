using CsCheck;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class TargetsTests
{
    private static readonly Targets Targets = Liaocheng.Plan.Targets;

    [Theory]
    [InlineData(2023, 0.023, false)]
    [InlineData(2024, 0.0365, true)]
    [InlineData(2025, 0.05, false)]
    public void Growth_is_stated_or_lies_on_the_straight_line(int year, decimal min, bool interpolated)
    {
        var target = Targets.Growth.Of(year);
        Assert.Equal((min, interpolated), (target!.Min, target.Interpolated));
    }

    [Theory]
    [InlineData(2022)]
    [InlineData(2026)]
    public void Growth_has_no_target_outside_of_the_years_stated(int year) => Assert.Null(Targets.Growth.Of(year));

    [Fact]
    public void Growth_is_cumulative_on_2020() =>
        Assert.Equal((GrowthBasis.Cumulative, 2020), (Targets.Growth.Basis, Targets.Growth.BaseYear));

    [Theory]
    [InlineData("2023-12-31", 19)]
    [InlineData("2024-12-31", 30)]
    [InlineData("2025-12-31", 30)]
    public void Minima_of_the_units_add_up_to_the_city(string day, int malls)
    {
        var date = DateOnly.Parse(day, null);
        var mall = Targets["MALL"];
        Assert.Equal(malls, Liaocheng.Plan.Units.Sum(unit => mall.RampOf(unit.Code)!.RampAt(date)));
        Assert.Equal(malls, mall.CityRamp!.RampAt(date));
    }

    [Theory]
    [InlineData("2023-07-01", 0)]
    [InlineData("2023-08-01", 0)]
    [InlineData("2023-10-16", 1)]
    [InlineData("2023-12-31", 2)]
    [InlineData("2024-07-01", 2.5)]
    [InlineData("2024-12-31", 3)]
    [InlineData("2030-01-01", 3)]
    public void Malls_of_a_county_grow_on_straight_lines_between_milestones(string day, decimal malls) =>
        Assert.Equal(malls, Targets["MALL"].RampOf("LC-YG")!.RampAt(DateOnly.Parse(day, null)), 6);

    [Theory]
    [InlineData("2024-12-30", 0)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2025-08-31", 1)]
    public void Sorting_centre_is_owed_whole_on_its_day(string day, decimal centres) =>
        Assert.Equal(centres, Targets["CENTRE"].RampOf("LC-DJQ")!.RampAt(DateOnly.Parse(day, null)));

    [Fact]
    public void Mall_deadline_is_working_in_2024_and_binding_in_2025()
    {
        var ramp = Targets["MALL"].RampOf("LC-GXQ")!;
        Assert.Null(ramp.LastDueAt(new DateOnly(2023, 12, 30)));
        Assert.Equal(MilestoneLevel.Working, ramp.LastDueAt(new DateOnly(2025, 12, 30))!.Level);
        Assert.Equal(MilestoneLevel.Binding, ramp.LastDueAt(new DateOnly(2025, 12, 31))!.Level);
    }

    [Fact]
    public void Scrap_steel_is_the_city_s_one_is_enough_and_two_is_the_goal()
    {
        var target = Targets["SCRAP-STEEL"];
        Assert.Null(target.RampOf("LC-LQ"));
        Assert.Equal(1, target.CityRamp!.RampAt(new DateOnly(2024, 12, 31)));
        Assert.Equal(2, target.ReachedAt);
    }

    [Fact]
    public void Ramps_never_fall() =>
        Gen.Select(Gen.Int[0, Targets.Counts.Count - 1], Gen.Int[0, 1500], Gen.Int[0, 60]).Sample((index, day, days) =>
        {
            var target = Targets.Counts[index];
            var date = new DateOnly(2023, 1, 1).AddDays(day);
            var ramps = Liaocheng.Plan.Units.Select(unit => target.RampOf(unit.Code)).Append(target.CityRamp);
            return ramps.OfType<MilestoneRamp>().All(ramp => ramp.RampAt(date) <= ramp.RampAt(date.AddDays(days)));
        });

    [Fact]
    public void Four_projects_and_six_campaigns_are_named()
    {
        Assert.Equal(["PRJ-01", "PRJ-02", "PRJ-03", "PRJ-04"], Targets.Projects.Select(project => project.Id));
        Assert.Equal(6, Targets.Campaigns.Count);
        Assert.Equal(66, Targets.Campaigns.Count * Liaocheng.Plan.Units.Count);
    }

    [Fact]
    public void Unknown_target_is_refused() => Assert.Throws<KeyNotFoundException>(() => Targets["MOON"]);
}
