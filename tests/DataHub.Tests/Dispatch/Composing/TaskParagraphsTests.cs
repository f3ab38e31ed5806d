using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Indicators;

namespace DataHub.Tests.Dispatch.Composing;

public class TaskParagraphsTests
{
    private static readonly Bulletin Bulletin = new Month()
        .With("LC-YG", new UnitFactsBuilder("LC-YG")
            .Site("定点站", "运营", "04").Site("定点站", "在建", "04")
            .Mall("M1", "认定", "2024-12-01")
            .Campaign("2025-03", "2025-SITE", 64, 52, ordered: 9)
            .Inspected("2025-03-12", findings: 2, rectifyBy: "2025-04-01", publishedAt: "2025-03-20")
            .Publicity("2025-03", "活动", "2025-03-15").Publicity("2025-01", "公开栏", "2025-01-15")
            .Contact("LEADER", "王主任").Document("实施方案"))
        .WithOffice(UnitFactsBuilder.Office().Inspected("2025-02-12", findings: 1).Document("计划1"))
        .Compile();

    [Theory]
    [InlineData("网点名录（已建/全部）：废纸定点站 1/2 个、废纺织品定点站 0/0 个、废弃电器电子产品定点站 0/0 个、回收站 0/0 个、中转站 0/0 个（10 个单位名录未报，未计入）。")]
    [InlineData("“无废商场”名录（月末所处阶段）：推荐 0 个、创建 0 个、评估 0 个、认定 1 个、公示 0 个、撤销 0 个（10 个单位名录未报，未计入）。")]
    [InlineData("“双随机、一公开”台账：本年检查 2* 家次，发现问题 3* 个；逾期未整改 1* 家次（阳谷县），结果公示超期 1* 家次（聊城市商务局）（带“*”的数字未含未报单位）。")]
    [InlineData("宣传公开：本月活动 1* 场次，本年 1* 场次（带“*”的数字未含未报单位）；信息公开栏至月末超过 31 天未更新的单位 1 个（阳谷县），无更新记录 10 个（东昌府区、茌平区、临清市、莘县、冠县、东阿县、高唐县、开发区、高新区、度假区）。")]
    [InlineData("责任落实：分管领导和责任人齐备的单位 10 个，缺责任人 1 个（阳谷县）。")]
    public void The_registers_speak_in_the_tasks_and_name_the_units_concerned(string sentence) =>
        Assert.Contains(sentence, Bulletin.Blocks[1].Paragraphs.Select(paragraph => paragraph.Zh));

    [Fact]
    public void A_campaign_names_who_is_missing_and_sums_up_those_who_reported() => Assert.Contains(
        "2025年再生资源回收站点集中整治：应报 11 个单位，已报 1 个，未报 10 个（东昌府区、茌平区、临清市、莘县、冠县、东阿县、高唐县、开发区、高新区、度假区）；"
        + "已报单位掌握 64 家、检查 52 家、责令整改 9 家。",
        Bulletin.Blocks[1].Paragraphs.Select(paragraph => paragraph.Zh));

    [Fact]
    public void Documents_are_those_of_the_city_and_one_of_each_unit() => Assert.Contains(
        Bulletin.Blocks[1].Paragraphs,
        paragraph => paragraph.Zh.StartsWith("方案文件：市级应交 10 件、已交 1 件，未交 9 件（《", StringComparison.Ordinal)
            && paragraph.Zh.Contains("实施方案应交 11 个单位，已交 1 个，逾期未交 10 个（", StringComparison.Ordinal));

    [Fact]
    public void The_end_of_the_plan_is_not_spoken_of_before_its_day() =>
        Assert.DoesNotContain(Bulletin.Blocks[1].Paragraphs, paragraph => paragraph.Zh.StartsWith("自查", StringComparison.Ordinal));

    [Fact]
    public void What_is_not_reported_is_carried_through_the_sums()
    {
        Assert.Equal(new ReportedSum(64, 1, 10), Bulletin.City.Indicators["2025-SITE-KNOWN"]);
        Assert.Equal(new ReportedSum(2, 1, 10), Bulletin.City.Indicators["INSPECTED"]);
        Assert.Equal(new ReportedSum(1, 1, 10), Bulletin.City.Indicators["DOC-COUNTY-PLAN"]);
        Assert.Equal(new ReportedSum(null, 0, 11), Bulletin.City.Indicators["2024-ELV-FINES"]);
        Assert.Equal(new ReportedSum(1, 1, 0), Bulletin.City.Indicators["DOC-PLAN-1"]);
        Assert.Equal(new ReportedSum(null, 0, 1), Bulletin.City.Indicators["DOC-PLAN-2"]);
        Assert.All(
            Bulletin.Units.Single(unit => unit.Unit == "LC-DE").Indicators.Where(figure => figure.Key is not "CONTACTS" && !figure.Key.StartsWith("GOAL-", StringComparison.Ordinal)),
            figure => Assert.Null(figure.Value));
    }

    [Fact]
    public void Very_many_names_are_cut_and_counted() => Assert.Equal(
        "1、2、3、4、5、6、7、8、9、10、11、12等 14 个", Phrase.Names([.. Enumerable.Range(1, 14).Select(number => $"{number}")]));
}
