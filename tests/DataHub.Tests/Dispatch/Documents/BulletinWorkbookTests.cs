using DataHub.Dispatch.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;

namespace DataHub.Tests.Dispatch.Documents;

public class BulletinWorkbookTests
{
    private const int HeadingRow = 3;
    private static readonly byte[] Bytes = BulletinWorkbook.Write(SampleBulletin.Compile());

    [Fact]
    public void It_is_valid_by_the_schema_of_the_format()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Attachment_1_has_exactly_the_columns_of_the_domain_report() => Assert.Equal(
        [
            "序号", "县（市、区）/开发区", "分管领导", "责任人", "本月回收量(吨)", "1—3月累计(吨)", "2020年同期(吨)", "较2020年增长(%)",
            "年度目标(%)", "绿色分拣中心(目标/已建/在建)", "废纸/废纺织品/WEEE定点站(目标/已建)", "“无废商场”(目标/已建成/在建)", "废钢铁企业",
            "电子化申报率(%)", "专项整治(检查家次/整改/取缔)", "双随机(家次/问题数)", "宣传(场次)", "报送时间", "是否按时",
            "综合评价(正常/缓慢/滞后)", "存在问题", "下步措施",
        ],
        Read("附件1 进展情况表")[HeadingRow]);

    [Fact]
    public void After_the_units_comes_the_total_and_after_it_the_notes()
    {
        var rows = Read("附件1 进展情况表");

        Assert.Equal("合计", rows[HeadingRow + 12][1]);
        Assert.Equal("注：", rows[HeadingRow + 13][2]);
        Assert.Equal("9812.35", rows[HeadingRow + 12][4]);
    }

    [Fact]
    public void Not_reported_is_written_and_never_zero()
    {
        var row = Read("附件1 进展情况表").Single(row => row[1] == "阳谷县");

        Assert.All([4, 5, 10, 12, 13, 14, 15, 16, 17], column => Assert.Equal("未报", row[column]));
        Assert.Equal(("1 / 未报 / 未报", "3 / 未报 / 未报"), (row[9], row[11]));
        Assert.Equal(("否（未报）", "■ 滞后"), (row[18], row[19]));
    }

    [Fact]
    public void What_people_wrote_cannot_become_a_formula()
    {
        var row = Read("附件1 进展情况表").Single(row => row[1] == "东阿县");

        Assert.StartsWith("'=1+1", row[20], StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        Assert.DoesNotContain(
            document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()), _ => true);
    }

    [Fact]
    public void Every_sheet_prints_landscape_on_A4_one_page_wide_with_its_headings_kept_but_the_widest()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);

        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
        {
            var setup = part.Worksheet!.GetFirstChild<PageSetup>()!;
            Assert.Equal((9u, OrientationValues.Landscape), (setup.PaperSize!.Value, setup.Orientation!.Value));
            Assert.Equal(part.Worksheet!.GetFirstChild<ColumnBreaks>() is null ? 1u : 2u, setup.FitToWidth!.Value);
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet!.Descendants<Pane>().Single().State!.Value);
        });
        Assert.Equal(7, document.WorkbookPart!.Workbook!.DefinedNames!.Count());
    }

    [Fact]
    public void Attachment_1_prints_on_two_facing_pages_both_of_which_name_the_unit()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var book = document.WorkbookPart!;
        var sheet = ((WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!)).Worksheet!;

        Assert.Equal(13u, Assert.Single(sheet.GetFirstChild<ColumnBreaks>()!.Elements<Break>()).Id!.Value);
        Assert.Equal((2u, 0u), (sheet.GetFirstChild<PageSetup>()!.FitToWidth!.Value, sheet.GetFirstChild<PageSetup>()!.FitToHeight!.Value));
        Assert.Equal("'附件1 进展情况表'!$A:$B,'附件1 进展情况表'!$4:$4", book.Workbook!.DefinedNames!.Elements<DefinedName>().First().Text);
        Assert.All(
            sheet.Descendants<MergeCell>(),
            merge => Assert.StartsWith("M", merge.Reference!.Value!.Split(':')[1], StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_plan_sets_no_number_of_sites_none_is_made_up() => Assert.Equal(
        "废纸 无目标/12\n纺织 无目标/6\nWEEE 无目标/4", Read("附件1 进展情况表").First(row => row[1] == "莘县")[10]);

    [Fact]
    public void Attachment_2_lists_the_units_in_the_plans_order()
    {
        var rows = Read("附件2 报送情况");

        Assert.Equal(["序号", "单位", "应报时间", "报送时间", "是否按时", "逾期工作日", "更正次数", "连续迟报月数"], rows[2]);
        Assert.Equal(["6", "阳谷县", "2025年4月8日", "未报", "否（未报）", "4", "0", "3"], rows[8]);
    }

    [Fact]
    public void Sources_name_submission_revision_and_hash() => Assert.Contains(
        Read("数据来源"), row => row[0] == "D15.LC-DE.2025-03.7k3m9q2xab" && row[4] == "2" && row[7] == new string('a', 64));

    [Fact]
    public void Reasons_name_rule_inputs_and_threshold() => Assert.Contains(
        Read("评价依据"),
        row => row[0] == "阳谷县" && row[2] == "连续迟报（D15）" && row[3] == "连续迟报月数 3" && row[4] == "3（severeLateReports）");

    [Fact]
    public void Two_native_bar_charts_point_at_the_cells_they_show()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var charts = document.WorkbookPart!.WorksheetParts
            .SelectMany(sheet => sheet.DrawingsPart?.ChartParts ?? []).Select(part => part.ChartSpace!).ToList();

        Assert.Equal(2, charts.Count);
        Assert.Contains(charts, chart => chart.Descendants<Charts.Formula>().Any(range => range.Text == "'图表'!$B$3:$B$13"));
        Assert.Equal(11, Read("图表").Skip(2).Count());
    }

    [Fact]
    public void A_unit_that_did_not_report_has_no_bar_and_is_said_to_be_silent()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var quantity = document.WorkbookPart!.WorksheetParts
            .SelectMany(sheet => sheet.DrawingsPart?.ChartParts ?? [])
            .SelectMany(part => part.ChartSpace!.Descendants<Charts.BarChartSeries>())
            .Single(series => series.Descendants<Charts.SeriesText>().Single().InnerText.Contains("本月回收量", StringComparison.Ordinal));

        Assert.Equal(10, quantity.Descendants<Charts.NumericPoint>().Count());
        Assert.Contains(
            quantity.Descendants<Charts.CategoryAxisData>().Single().Descendants<Charts.StringPoint>(),
            point => point.InnerText == "阳谷县（未报）");
    }

    private static List<string[]> Read(string sheet) =>
    [
        .. new MemoryStream(Bytes).Query(useHeaderRow: false, sheetName: sheet).Cast<IDictionary<string, object?>>()
            .Select(row => row.Values.Select(value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "").ToArray()),
    ];
}
