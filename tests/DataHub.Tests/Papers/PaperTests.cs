using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Wordings;
using DataHub.Tests.Plan;
using DataHub.Word;

namespace DataHub.Tests.Papers;

public class PaperTests
{
    [Theory]
    [MemberData(nameof(Word.OfficialDocxTests.Kinds), MemberType = typeof(Word.OfficialDocxTests))]
    public void Every_name_that_a_wording_may_use_is_given_a_value(PaperKind kind)
    {
        var values = SamplePapers.Values(kind);

        Assert.Equal(
            PaperNames.Common.Concat(PaperNames.Of(kind)).Order(StringComparer.Ordinal),
            values.Texts.Keys.Concat(values.Lists.Keys).Concat(values.Tables.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_letter_names_task_target_actual_rate_and_gap()
    {
        var texts = Texts(PaperKind.ReminderLetter);

        Assert.Contains(texts, text => text.StartsWith(
            "一、“无废商场”，目标3个，目前完成2个，完成率66.67%，较时序进度滞后33.33个百分点", StringComparison.Ordinal));
        Assert.Contains("于2025年4月18日前", texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_letter_is_drafted_about_late_reports_alone_for_the_ladder_has_drafted_it()
    {
        var bulletin = new Dispatch.Month().With(
            "LC-GT", new Dispatch.UnitFactsBuilder("LC-GT").Progress("2025-02", Dispatch.Month.GoodReport()), Dispatch.Month.Missing()).Compile();
        var line = bulletin.Units.Single(unit => unit.Unit == "LC-GT");

        Assert.NotEmpty(line.Verdict.Reasons);
        Assert.Null(ReminderLetter.Of(
            Liaocheng.Plan, SamplePapers.Wordings[PaperKind.ReminderLetter], bulletin, line, new DateOnly(2025, 4, 14)));
    }

    [Fact]
    public void The_circular_names_who_is_severely_behind_and_why_and_the_slow_only_by_name()
    {
        var texts = Texts(PaperKind.Circular);

        Assert.Equal(["一、总体情况", "二、存在问题", "（一）工作严重滞后的单位", "（二）工作进展缓慢的单位", "（三）未按时报送的单位", "三、下步要求"],
            Headings(PaperKind.Circular));
        Assert.Contains(texts, text => text.StartsWith("1. 阳谷县：", StringComparison.Ordinal) && text.Contains("连续 3 个月", StringComparison.Ordinal));
        Assert.Contains("东阿县。", texts);
        Assert.Contains("未报的单位：阳谷县。", texts);
    }

    [Fact]
    public void Without_a_unit_severely_behind_there_is_no_circular() => Assert.Null(CircularPaper.Of(
        Liaocheng.Plan, SamplePapers.Wordings[PaperKind.Circular], new Dispatch.Month().Compile(), new DateOnly(2025, 4, 15)));

    [Fact]
    public void The_dispatch_has_its_three_blocks_and_the_ranked_table_with_the_total_last()
    {
        Assert.Equal(
            ["一、建设目标", "二、重点任务", "三、重点工程", "四、各单位进展", "五、有关说明"], Headings(PaperKind.Dispatch));
        var table = SamplePapers.Paper(PaperKind.Dispatch).Body.OfType<OfficialBlock.Table>().Single();
        Assert.Equal(12, table.Rows.Count);
        Assert.Equal(("阳谷县", "未报", "滞后"), (table.Rows[10][1], table.Rows[10][2], table.Rows[10][^1]));
        Assert.Equal("合计", table.Rows[11][1]);
    }

    [Fact]
    public void The_problem_circular_counts_the_quarter_and_lists_what_is_overdue()
    {
        var texts = Texts(PaperKind.ProblemCircular);

        Assert.Contains(texts, text => text.Contains(
            "共检查4家次，其中3家次发现问题，共发现问题3个，其中严重问题1个。责令整改1家次，行政处罚1家次，移送1家次", StringComparison.Ordinal));
        Assert.Contains("1. 露天存放：2个，涉及阳谷县、聊城市商务局。", texts);
        Assert.Contains("截至2025年4月15日，有1家次超过整改期限仍未完成整改：", texts);
        Assert.Contains("1. 阳谷县，阳谷某再生资源有限公司（SSJ-1），问题：露天存放，整改期限2025年4月10日。", texts);
        Assert.Contains(texts, text => text.StartsWith("检查结果超过规定时限尚未公示的有1家次，涉及聊城市商务局", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quarter_that_found_nothing_calls_for_no_problem_circular() => Assert.Null(SamplePapers.ProblemCircular(
        SamplePapers.Inspection("LC-YG", "SSJ-1", "某公司", "2025-03-18", null, null, "未发现问题", null)));

    [Fact]
    public void Lines_and_headings_about_nothing_are_left_out()
    {
        var paper = PaperComposer.Compose(SamplePapers.Wordings, SamplePapers.ProblemCircular(
            SamplePapers.Inspection("LC-YG", "SSJ-1", "某公司", "2025-04-01", "露天存放", "重", "责令整改", "2025-05-01"),
            SamplePapers.Inspection("LC-YG", "SSJ-2", "某公司", "2025-03-18", "露天存放", "重", "责令整改", "2025-05-01", publishedAt: "2025-03-20"))!);

        Assert.Equal(["一、检查情况", "二、主要问题", "三、工作要求"], paper.Body.OfType<OfficialBlock.Heading>().Select(heading => heading.Text));
    }

    [Fact]
    public void The_campaign_summary_names_the_silent_units_and_never_counts_them_as_zero()
    {
        var texts = Texts(PaperKind.CampaignSummary);
        var table = SamplePapers.Paper(PaperKind.CampaignSummary).Body.OfType<OfficialBlock.Table>().Single();

        Assert.Contains(texts, text => text.Contains("2个单位报送了整治情况。共掌握104家，检查92家，检查率88.46%", StringComparison.Ordinal));
        Assert.Contains("尚未检查到底的单位：阳谷县（还有12家）。", texts);
        Assert.Equal("未报", table.Rows.Single(row => row[0] == "莘县")[1]);
        Assert.Equal("2*", table.Rows[^1][4]);
    }

    [Fact]
    public void The_acceptance_report_takes_the_last_round_and_the_worst_item_of_a_unit()
    {
        var texts = Texts(PaperKind.AcceptanceReport);

        Assert.Contains("验收结论为整改后通过的单位：阳谷县。", texts);
        Assert.Contains("验收结论为不通过的单位：东阿县。", texts);
        Assert.Contains("1. 阳谷县，绿色分拣中心（整改后通过）：台账不完整，2025年12月10日复查。", texts);
        Assert.Contains("1. 东阿县，“无废商场”：自查2，核查1。", texts);
    }

    [Fact]
    public void Nothing_accepted_is_no_report() => Assert.Null(SamplePapers.Acceptance([], []));

    [Theory]
    [InlineData("{qtyYtd}", "{tonnage}", "{tonnage}")]
    [InlineData("\"kind\": \"CIRCULAR\"", "\"kind\": \"DISPATCH\"", "Circular")]
    [InlineData("\"name\": \"SEVERE\"", "\"name\": \"WORSE\"", "SEVERE")]
    [InlineData("{unit}：{reasons}", "{unit}：{why}", "{why}")]
    public void A_wording_that_cannot_be_filled_is_refused_at_the_start(string shipped, string changed, string named)
    {
        using var folder = new PlanFolderCopy();
        var file = folder["papers.json"];
        File.WriteAllText(file, File.ReadAllText(file).Replace(shipped, changed, StringComparison.Ordinal));

        var fault = Assert.Throws<DataHub.Plan.PlanException>(() => folder.Read());

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private static List<string> Texts(PaperKind kind) => SamplePapers.Texts(SamplePapers.Paper(kind));

    private static IEnumerable<string> Headings(PaperKind kind) =>
        SamplePapers.Paper(kind).Body.OfType<OfficialBlock.Heading>().Select(heading => heading.Text);
}
