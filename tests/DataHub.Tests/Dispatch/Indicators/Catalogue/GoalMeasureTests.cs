using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class GoalMeasureTests
{
    [Fact]
    public void Every_field_that_a_plan_measures_by_is_a_figure_of_the_report()
    {
        var report = new UnitFactsBuilder("LC-YG").Progress("2025-03", new
        {
            qtyMonthT = 1,
            qtyYtdT = 1,
            centresBuilt = 1,
            centresUnderConstruction = 1,
            sitesPaper = 1,
            sitesTextile = 1,
            sitesWeee = 1,
            mallCum = 1,
            mallsInProgress = 1,
            scrapFirms = 1,
            logisticsLinked = true,
            eDeclRate = 1,
            upstreamCovered = 1,
            upstreamKnown = 1,
        }).Build().Progress[0];

        Assert.All(
            Liaocheng.Plan.Targets.Counts.SelectMany(target => target.MeasuredBy?.Report ?? []),
            field => Assert.Equal(1, report.Figure(field)));
    }

    [Theory]
    [InlineData("运营", 1, GoalStanding.Reached)]
    [InlineData("在建", 0, GoalStanding.Behind)]
    public void A_platform_is_reached_once_the_city_reports_it_in_operation(string stage, int actual, GoalStanding standing)
    {
        var goal = Goal("PLATFORM", new Month().WithOffice(UnitFactsBuilder.Office().Project("2025-03", "PRJ-91", stage, null, kind: "平台")));

        Assert.Equal((actual, 0, 0, standing), (goal.Actual, goal.LeftOut, goal.Carried, goal.Standing));
    }

    [Fact]
    public void A_platform_may_be_a_units_and_its_last_report_is_carried_on()
    {
        var unit = new UnitFactsBuilder("LC-YG").Project("2025-02", "PRJ-92", "运营", null, kind: "平台");

        var goal = Goal("WEEE-PLATFORM", new Month().With("LC-YG", unit));

        Assert.Equal((1m, 0, 1), (goal.Actual, goal.LeftOut, goal.Carried));
    }

    [Fact]
    public void Where_nobody_reports_a_platform_it_stays_not_reported() => Assert.Equal(
        (null, GoalStanding.Unknown), (Goal("ONE-PLUS-SIX", new Month()).Actual, Goal("ONE-PLUS-SIX", new Month()).Standing));

    [Theory]
    [InlineData(0, GoalStanding.Behind, "未达序时进度")]
    [InlineData(1, GoalStanding.Met, "已达到目标下限")]
    [InlineData(2, GoalStanding.Reached, "已达到目标上限")]
    [InlineData(3, GoalStanding.Reached, "已达到目标上限")]
    public void One_scrap_steel_enterprise_meets_the_target_two_reach_it_and_more_is_fine(int firms, GoalStanding standing, string words)
    {
        var goal = Goal("SCRAP-STEEL", new Month().With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-03", new { scrapFirms = firms })));

        Assert.Equal((firms, standing), (goal.Actual, goal.Standing));
        Assert.Contains(words, goal.Sentence.Zh, StringComparison.Ordinal);
        Assert.Contains("目标 1 家至 2 家", goal.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Logistics_are_counted_by_the_units_that_say_yes_and_those_that_say_nothing_are_left_out()
    {
        var goal = Goal("LOGISTICS", new Month()
            .With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-03", new { logisticsLinked = true }))
            .With("LC-DE", new UnitFactsBuilder("LC-DE").Progress("2025-03", new { logisticsLinked = false })));

        Assert.Equal((1m, 9), (goal.Actual, goal.LeftOut));
    }

    [Fact]
    public void A_rate_is_the_mean_of_the_month_and_nothing_is_carried_on()
    {
        var goal = Goal("E-DECLARATION", new Month().With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-02", new { eDeclRate = 0.1m })));

        Assert.Equal((0.9m, 1, 0), (goal.Actual, goal.LeftOut, goal.Carried));
    }

    [Fact]
    public void A_target_that_the_plan_measures_by_nothing_cannot_be_measured() => Assert.Null(CountMeasures.Of(
        Liaocheng.Plan.Targets["MALL"] with { MeasuredBy = null },
        new UnitFactsBuilder("LC-YG").Progress("2025-03", Month.GoodReport()).Build(),
        Month.March));

    [Theory]
    [InlineData("PRJ-7", "平台", true)]
    [InlineData("PRJ-7", "其他", false)]
    public void A_plan_may_name_the_kind_of_projects_instead_of_each(string id, string kind, bool counts) =>
        Assert.Equal(counts, new TargetMeasure(ProjectKind: "平台", Stages: ["运营"]).Covers(id, kind));

    private static GoalLine Goal(string code, Month month) => month.Compile().Goals.Single(goal => goal.Code == code);
}
