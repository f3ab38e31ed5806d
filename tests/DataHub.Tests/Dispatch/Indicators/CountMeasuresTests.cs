using DataHub.Dispatch.Indicators;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators;

public class CountMeasuresTests
{
    [Fact]
    public void The_units_own_report_counts_first() => Assert.Equal(
        3,
        Malls(new UnitFactsBuilder("LC-YG").Progress("2025-03", Month.GoodReport(mallCum: 3)).Mall("M1", "认定", "2024-05-01")));

    [Fact]
    public void A_silent_unit_is_measured_by_the_registry() => Assert.Equal(
        1,
        Malls(new UnitFactsBuilder("LC-YG").Progress("2025-02", Month.GoodReport(mallCum: 2)).Mall("M1", "认定", "2024-05-01")));

    [Fact]
    public void Without_a_registry_a_silent_unit_is_held_to_its_last_report()
    {
        var measured = CountMeasures.Of(
            Target("MALL"), new UnitFactsBuilder("LC-YG").Progress("2025-02", Month.GoodReport(mallCum: 2)).Build(), Month.March)!;

        Assert.Equal((2, Month.March.Previous), (measured.Count, measured.Month));
    }

    [Fact]
    public void A_unit_that_never_reported_cannot_be_measured() => Assert.Null(Malls(new UnitFactsBuilder("LC-YG")));

    [Fact]
    public void A_withdrawn_mall_no_longer_counts() => Assert.Equal(
        0, Malls(new UnitFactsBuilder("LC-YG").Mall("M1", "认定", "2024-05-01").Mall("M1", "撤销", "2025-03-31")));

    [Fact]
    public void What_happens_after_the_month_does_not_count_yet() => Assert.Equal(
        1, Malls(new UnitFactsBuilder("LC-YG").Mall("M1", "公示", "2025-03-31").Mall("M2", "认定", "2025-04-01")));

    [Theory]
    [InlineData("在建", 0, 1)]
    [InlineData("运营", 1, 1)]
    [InlineData("谋划", 0, 0)]
    public void Centres_are_taken_from_the_status_when_their_number_is_not_given(string status, int built, int started)
    {
        var unit = new UnitFactsBuilder("LC-YG").Progress("2025-03", new { centreStatus = status }).Build();

        Assert.Equal(built, CountMeasures.Of(Target("CENTRE"), unit, Month.March)!.Count);
        Assert.Equal(started, CountMeasures.Of(Target("CENTRE-STARTED"), unit, Month.March)!.Count);
    }

    private static CountTarget Target(string code) => Liaocheng.Plan.Targets[code];

    private static decimal? Malls(UnitFactsBuilder unit) => CountMeasures.Of(Target("MALL"), unit.Build(), Month.March)?.Count;
}
