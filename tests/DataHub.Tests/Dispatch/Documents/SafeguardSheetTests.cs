using DataHub.Dispatch.Documents;
using MiniExcelLibs;

namespace DataHub.Tests.Dispatch.Documents;

/// <summary>The sheet 专项与保障 and its counterpart in the page.</summary>
public class SafeguardSheetTests
{
    private const int HeadingRow = 2;

    private static readonly DataHub.Dispatch.Bulletins.Bulletin Bulletin = new Month()
        .With("LC-YG", new UnitFactsBuilder("LC-YG")
            .Progress("2025-03", new { logisticsLinked = true })
            .Site("定点站", "运营", "04").Site("定点站", "在建", "04")
            .Mall("M1", "认定", "2024-12-01")
            .Campaign("2025-03", "2025-SITE", 64, 52, ordered: 9)
            .Inspected("2025-03-12", findings: 2, rectifyBy: "2025-04-01", publishedAt: "2025-03-20")
            .Publicity("2025-03", "活动", "2025-03-15").Publicity("2025-01", "公开栏", "2025-01-15")
            .Contact("LEADER", "王主任").Document("实施方案"))
        .With("LC-SX", new UnitFactsBuilder("LC-SX")
            .Campaign("2024-12", "2024-ELV", 3, 3).Contact("LEADER", "王主任").Contact("REPORTER", "李工"))
        .Compile();

    [Theory]
    [InlineData("网点名录(已建/全部)", "废纸定点站 1/2\n废纺织品定点站 0/0\n废弃电器电子产品定点站 0/0\n回收站 0/0\n中转站 0/0", "未报")]
    [InlineData("“无废商场”名录(推荐/创建/评估/认定/公示/撤销)", "0 / 0 / 0 / 1 / 0 / 0", "未报")]
    [InlineData("两网融合", "是", "未报")]
    [InlineData("2025年再生资源回收站点集中整治(掌握/检查/责令整改/关停取缔/立案/罚款元)", "64 / 52 / 9 / 未报 / 未报 / 未报", "未报")]
    [InlineData("2024年报废机动车回收拆解行业专项整治(掌握/检查/责令整改/关停取缔/立案/罚款元)", "逾期未报", "逾期未报")]
    [InlineData("双随机台账(本年检查/问题/逾期未整改/公示超期)", "1 / 2 / 1 / 0", "未报")]
    [InlineData("宣传记录(本月/本年)", "1 / 1", "未报")]
    [InlineData("公开栏最近更新", "2025年1月15日 ▲超期", "未报")]
    [InlineData("分管领导和责任人", "缺责任人", "齐备")]
    [InlineData("县（市、区）再生资源回收体系建设实施方案", "已报", "逾期未报")]
    [InlineData("自查", "未到期", "未到期")]
    public void A_column_says_of_a_unit_what_is_known_and_of_a_silent_one_that_nothing_is(string heading, string known, string silent)
    {
        var rows = Read();
        var column = rows[HeadingRow].IndexOf(heading);

        Assert.True(column > 0, string.Join('|', rows[HeadingRow]));
        Assert.Equal((known, silent), (rows.Single(row => row[1] == "阳谷县")[column], rows.Single(row => row[1] == "东阿县")[column]));
    }

    [Fact]
    public void A_campaign_of_before_that_nobody_reported_has_no_column() =>
        Assert.DoesNotContain(Read()[HeadingRow], heading => heading.StartsWith("2023年", StringComparison.Ordinal));

    [Fact]
    public void The_last_row_is_the_citys_and_marks_what_leaves_units_out()
    {
        var rows = Read();
        var total = rows[HeadingRow + 12];

        Assert.Equal("合计", total[1]);
        Assert.Contains("1* / 2* / 1* / 0*", total);
        Assert.Contains("齐备 10", total);
        Assert.Equal("注：", rows[HeadingRow + 13][0]);
    }

    [Fact]
    public void A_units_card_on_the_page_says_the_same()
    {
        var page = BulletinHtml.Render(Bulletin);

        Assert.Equal(11, page.Split("专项与保障").Length - 1);
        Assert.Contains("2025年1月15日 ▲超期", page, StringComparison.Ordinal);
        Assert.Contains("废纸定点站 1/2；废纺织品定点站 0/0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bulletin_of_before_has_neither()
    {
        var before = Bulletin with { Indicators = [] };

        Assert.DoesNotContain("专项与保障", MiniExcel.GetSheetNames(new MemoryStream(BulletinWorkbook.Write(before))));
        Assert.DoesNotContain("专项与保障", BulletinHtml.Render(before), StringComparison.Ordinal);
    }

    private static List<List<string>> Read() =>
    [
        .. MiniExcel.Query(new MemoryStream(BulletinWorkbook.Write(Bulletin)), sheetName: "专项与保障")
            .Cast<IDictionary<string, object?>>()
            .Select(row => row.Values.Select(cell => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture) ?? "").ToList()),
    ];
}
