using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Bulletins;

public class BulletinTests
{
    [Fact]
    public void It_carries_period_issue_plan_and_cut_off()
    {
        var bulletin = new Month().Compile();

        Assert.Equal("2025年3月再生资源回收体系建设工作调度情况（第18期）", bulletin.Title.Zh);
        Assert.Equal(("liaocheng-2023@1.0", 1, Month.DispatchAt), (bulletin.PlanVersion, bulletin.Version, bulletin.AsOf));
        Assert.Equal(["建设目标", "重点任务", "重点工程"], bulletin.Blocks.Select(block => block.Heading.Zh));
    }

    [Fact]
    public void Totals_are_computed_by_hand()
    {
        // 11 units of 1,000 t and 3,000 t; base 11,200 t a year each, so 2,800 t for three months.
        var city = new Month().Compile().City;

        Assert.Equal(new ReportedSum(11_000, 11, 0), city.QtyMonthT);
        Assert.Equal(new ReportedSum(33_000, 11, 0), city.QtyYtdT);
        Assert.Equal(new ReportedSum(30_800, 11, 0), city.BaseT);
        Assert.Equal(0.0714m, decimal.Round(city.Growth!.Value, 4));
        Assert.True(city.BaseEstimated);
        Assert.Equal((11m, 30m), (city.CentreTarget, city.MallTarget));
        Assert.Equal(0.8m, city.UpstreamCoverage);
    }

    [Fact]
    public void A_silent_unit_is_left_out_of_sums_and_of_both_sides_of_growth()
    {
        var bulletin = Silent().Compile();

        Assert.Equal(new ReportedSum(10_000, 10, 1), bulletin.City.QtyMonthT);
        Assert.Equal(0.0714m, decimal.Round(bulletin.City.Growth!.Value, 4));
        Assert.Equal(1, bulletin.City.GrowthLeavesOut);
        Assert.Contains("1 个单位未报，带“*”的数字未含其数", bulletin.Blocks[0].Paragraphs[0].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_units_row_has_no_zeros()
    {
        var row = Silent().Compile().Units.Single(unit => unit.Unit == "LC-YG");

        Assert.Null(row.QtyMonthT ?? row.QtyYtdT ?? row.Growth ?? row.Malls ?? row.Publicity ?? row.EDeclarationRate);
        Assert.Equal((null, false), (row.ReceivedAt, row.OnTime));
        Assert.Equal(VerdictLevel.Slow, row.Verdict.Level);
    }

    [Fact]
    public void Units_are_ranked_by_assessment_then_growth()
    {
        var bulletin = Silent()
            .With("LC-GT", new UnitFactsBuilder("LC-GT").Progress("2025-03", Month.GoodReport(qtyYtdT: 4000)).Base("01", 11200))
            .Compile();

        Assert.Equal("LC-GT", bulletin.Units[0].Unit);
        Assert.Equal("LC-YG", bulletin.Units[^1].Unit);
        Assert.Equal(Enumerable.Range(1, 11), bulletin.Units.Select(unit => unit.Rank));
        Assert.Equal(Liaocheng.Plan.Units.Select(unit => unit.Code), bulletin.Reporting.Select(line => line.Unit));
    }

    [Fact]
    public void A_unit_that_differs_from_its_enterprises_is_told_so()
    {
        var bulletin = new Month()
            .With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-03", Month.GoodReport(1000)).Declared("A", "0103", 980))
            .Compile();

        Assert.True(bulletin.Units.Single(unit => unit.Unit == "LC-YG").DeclaredDiffers);
        Assert.Contains(bulletin.Blocks[1].Paragraphs, paragraph => paragraph.Zh ==
            "数据核对：阳谷县报送本月回收量 1000 吨，所属企业申报合计 980 吨，相差 20 吨，请核实。");
    }

    [Theory]
    [InlineData(990, false)]
    [InlineData(989, true)]
    [InlineData(1010, false)]
    [InlineData(1011, true)]
    public void The_difference_may_be_as_large_as_the_plans_threshold(int declared, bool differs) => Assert.Equal(
        differs,
        new Month()
            .With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-03", Month.GoodReport(1000)).Declared("A", "0103", declared))
            .Compile().Units.Single(unit => unit.Unit == "LC-YG").DeclaredDiffers);

    [Fact]
    public void The_growth_target_is_stated_and_the_path_lies_between_the_years()
    {
        var growth = new Month().Compile().Goals.Single(goal => goal.Code == "GROWTH");

        Assert.Equal((0.05m, false, GoalStanding.OnPath), (growth.Target, growth.Interpolated, growth.Standing));
        Assert.Equal(0.0398m, decimal.Round(growth.Required!.Value, 4));
    }

    [Fact]
    public void A_goal_that_comes_all_at_once_is_behind_until_the_last_unit_has_it()
    {
        var centres = new Month()
            .With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-03", new { centreStatus = "在建" }))
            .Compile().Goals.Single(goal => goal.Code == "CENTRE");

        Assert.Equal((10m, GoalStanding.Behind), (centres.Actual, centres.Standing));
    }

    [Fact]
    public void A_silent_unit_stays_in_the_goals_with_its_last_report_and_that_is_said()
    {
        var malls = Silent().Compile().Goals.Single(goal => goal.Code == "MALL");

        Assert.Equal((33m, 1, 0), (malls.Actual, malls.Carried, malls.LeftOut));
        Assert.Contains("（含 1 个未报单位的上次报送数）", malls.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Goals_that_no_unit_reports_are_unknown_and_not_zero()
    {
        var platform = new Month().Compile().Goals.Single(goal => goal.Code == "ONE-PLUS-SIX");

        Assert.Equal((null, GoalStanding.Unknown), (platform.Actual, platform.Standing));
        Assert.Contains("未报", platform.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_projects_stand_first_and_unreported_ones_say_so()
    {
        var bulletin = new Month()
            .With("LC-DE", new UnitFactsBuilder("LC-DE")
                .Project("2025-03", "PRJ-04", "在建", 80, "2025-02-28").Project("2025-03", "DE-9", "谋划", 5))
            .Compile();

        Assert.Equal(["PRJ-01", "PRJ-02", "PRJ-03", "PRJ-04", "DE-9"], bulletin.Projects.Select(project => project.Id));
        Assert.Null(bulletin.Projects[0].Stage);
        Assert.True(bulletin.Projects[3].Overdue);
        Assert.False(bulletin.Projects[4].Named);
    }

    [Fact]
    public void Leader_and_reporter_are_those_of_the_day()
    {
        var bulletin = new Month()
            .With("LC-YG", new UnitFactsBuilder("LC-YG")
                .Contact("LEADER", "前任", "2023-10-01", "2024-12-31")
                .Contact("LEADER", "现任", "2025-01-01")
                .Contact("REPORTER", "未到任", "2025-05-01"))
            .Compile();

        var row = bulletin.Units.Single(unit => unit.Unit == "LC-YG");
        Assert.Equal(("现任", null), (row.Leader, row.Reporter));
    }

    [Fact]
    public void Notes_say_cut_off_converted_share_and_estimates()
    {
        var notes = string.Join('\n', new Month()
            .With("LC-YG", new UnitFactsBuilder("LC-YG").Declared("A", "0601", 1000, "CONVERTED"))
            .Compile().Notes.Select(note => note.Zh));

        Assert.Contains("数据截至2025年4月14日09:00", notes, StringComparison.Ordinal);
        Assert.Contains("按件折算的重量占 9.09%", notes, StringComparison.Ordinal);
        Assert.Contains("按全年的 3/12 估算", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_facts_give_the_same_bulletin() => Assert.Equal(
        DataHub.Dispatch.Issuing.BulletinJson.ToBytes(Silent().Compile()),
        DataHub.Dispatch.Issuing.BulletinJson.ToBytes(Silent().Compile()));

    private static Month Silent() => new Month()
        .With("LC-YG", new UnitFactsBuilder("LC-YG").Progress("2025-02", Month.GoodReport()).Base("01", 11200), Month.Missing());
}
