using System.IO.Compression;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using MiniExcelLibs;

namespace DataHub.Tests.Intake.Reading;

public class XlsxRowReaderTests
{
    private static readonly string[] Heading =
        ["报告期", "所属县区", "统一社会信用代码", "品类", "期初库存", "本月收购量", "其中产废单位", "本月出库量", "损耗", "期末库存", "备注"];

    private static readonly string[] Cells =
        ["2025-03", "LC-YG", "91371502MA7LC0012X", "0103", "12.5", "180", "150", "170", "0.5", "22", ""];

    [Fact]
    public void A_workbook_written_by_another_library_is_read_into_the_fields()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new[]
        {
            new Dictionary<string, object>
            {
                ["报告期"] = "2025-03",
                ["县区"] = "阳谷县",
                ["品类"] = "钢屑、切割废料",
                ["期初"] = 12.5,
                ["收购量"] = 180.25m,
                ["备注"] = "<好>",
            },
        });

        var row = Sheets.Xlsx(stream.ToArray()).Only;

        Assert.Equal(2, row.Number);
        Assert.Equal(("LC-YG", "0103", "12.5"), (row["unitCode"], row["material"], row["openingT"]));
        Assert.Equal(("180.25", "<好>"), (row["purchasedT"], row["remark"]));
        Assert.Equal(FieldKind.Number, row.Kinds["purchasedT"]);
    }

    [Fact]
    public void The_heading_is_found_below_a_merged_title_and_a_note()
    {
        var book = new Workbook().SheetWith(
            "Sheet1", "visible", "<mergeCells count=\"1\"><mergeCell ref=\"A1:K1\"/></mergeCells>",
            Workbook.Row(1, "2025年3月回收企业月报"), Workbook.Row(2, "单位：吨、元"),
            Workbook.Row(4, Heading), Workbook.Row(5, Cells));

        var reading = Sheets.Xlsx(book.Build());

        Assert.Equal(5, reading.Only.Number);
        Assert.DoesNotContain("CELL-MERGED", reading.Codes);
    }

    [Fact]
    public void Merged_data_cells_give_their_value_to_the_first_row_and_are_reported()
    {
        var book = new Workbook().SheetWith(
            "Sheet1", "visible", "<mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells>",
            Workbook.Row(1, Heading), Workbook.Row(2, Cells), Workbook.Row(3, [Cells[0], "", .. Cells[2..]]));

        var reading = Sheets.Xlsx(book.Build());

        Assert.Equal(["LC-YG", null], reading.Rows.Select(row => row["unitCode"]));
        Assert.Contains("B2:B3", reading.Finding("CELL-MERGED").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_of_two_rows_is_put_together()
    {
        var book = new Workbook().Sheet(
            "Sheet1",
            Workbook.Row(1, "县（市、区）", "报告期", "分拣中心", "", "专项整治", "", ""),
            Workbook.Row(2, "", "", "已建", "在建", "检查", "整改", "取缔"),
            Workbook.Row(3, "阳谷县", "2025-03", "1", "2", "18", "5", "3"));

        var row = Sheets.Xlsx(book.Build(), Sheets.D15).Only;

        Assert.Equal(3, row.Number);
        Assert.Equal(("1", "2"), (row["centresBuilt"], row["centresUnderConstruction"]));
        Assert.Equal(("18", "5", "3"), (row["campaignChecked"], row["campaignRectified"], row["campaignClosed"]));
    }

    [Fact]
    public void Dates_are_dates_whether_serials_or_texts_and_in_both_date_systems()
    {
        static string? MonthOf(bool is1904, string cell) => Sheets.Xlsx(new Workbook { Is1904 = is1904 }
            .Sheet("Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, [cell, .. Cells[1..]])).Build()).Only["period"];

        Assert.Equal("2025-03", MonthOf(false, Workbook.Number("A2", "45721", 1)));
        Assert.Equal("2025-03", MonthOf(false, Workbook.Number("A2", "45721", 4)));
        Assert.Equal("2025-03", MonthOf(false, Workbook.Number("A2", "45721.5", 5)));
        Assert.Equal("2025-03", MonthOf(false, Workbook.Number("A2", "45721")));
        Assert.Equal("2025-03", MonthOf(true, Workbook.Number("A2", "44259", 1)));
        Assert.Equal("2025-03", MonthOf(true, Workbook.Number("A2", "44259")));
        Assert.Equal("2025-03", MonthOf(false, Workbook.Number("A2", "202503")));
        Assert.Equal("2025-03", MonthOf(false, "<c r=\"A2\" t=\"d\"><v>2025-03-05T00:00:00</v></c>"));
        Assert.Equal("2025-03", MonthOf(false, "2025年3月"));
    }

    [Fact]
    public void A_number_that_a_spreadsheet_took_for_a_date_is_not_taken_back()
    {
        var row = Sheets.Xlsx(new Workbook().Sheet(
            "Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, [.. Cells[..4], Workbook.Number("E2", "45721", 1),
                .. Cells[5..]])).Build()).Only;

        Assert.Equal((FieldKind.Text, "2025-03-05"), (row.Kinds["openingT"], row["openingT"]));
    }

    [Fact]
    public void Shares_are_ratios_whichever_way_they_are_written()
    {
        static string? Rate(string heading, string cell) => Sheets.Xlsx(
            new Workbook().Sheet("Sheet1", Workbook.Row(1, "报告期", heading), Workbook.Row(2, "2025-03", cell)).Build(),
            Sheets.D15).Only["eDeclRate"];

        Assert.Equal("0.86", Rate("电子化申报率", Workbook.Number("B2", "0.86", 2)));
        Assert.Equal("0.86", Rate("电子化申报率", Workbook.Number("B2", "0.86")));
        Assert.Equal("0.86", Rate("电子化申报率（%）", Workbook.Number("B2", "86")));
        Assert.Equal("0.86", Rate("电子化申报率(%)", Workbook.Number("B2", "0.86", 2)));
        Assert.Equal("0.86", Rate("电子化申报率", "86%"));
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1234.5599999999999", "1234.56")]
    [InlineData("1.2E3", "1200")]
    [InlineData("5.0000000000000003E-2", "0.05")]
    [InlineData("1234567.891", "1234567.891")]
    public void Numbers_are_what_the_person_sees(string xml, string expected)
    {
        var row = Sheets.Xlsx(new Workbook().Sheet(
            "Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, [.. Cells[..4], Workbook.Number("E2", xml, 3),
                .. Cells[5..]])).Build()).Only;

        Assert.Equal(expected, row["openingT"]);
        Assert.Empty(row.Reported);
    }

    [Fact]
    public void Shared_and_rich_texts_are_read_without_their_phonetic_hints()
    {
        var book = new Workbook();
        var rich = book.Shared(
            "<r><rPr><b/></rPr><t>阳</t></r><r><t xml:space=\"preserve\">谷县</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>yang</t></rPh>");
        var escaped = book.Shared("<t>一_x000D__x000A_二</t>");
        var row = Sheets.Xlsx(book.Sheet("Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, [
            Cells[0], $"<c r=\"B2\" t=\"s\"><v>{rich}</v></c>", .. Cells[2..10],
            $"<c r=\"K2\" t=\"s\"><v>{escaped}</v></c>"])).Build()).Only;

        Assert.Equal("LC-YG", row["unitCode"]);
        Assert.Equal("阳谷县", row.Reported["unitCode"]);
        Assert.Equal("一\r\n二", row["remark"]);
    }

    [Fact]
    public void A_formula_counts_by_its_saved_value_and_one_without_is_a_fault()
    {
        var row = Sheets.Xlsx(new Workbook().Sheet("Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, [
            .. Cells[..4],
            "<c r=\"E2\"><f>1+1</f><v>2</v></c>",
            "<c r=\"F2\"><f>SUM(A1:A9)</f><v></v></c>",
            "<c r=\"G2\"><f>1</f></c>",
            "<c r=\"H2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
            "<c r=\"I2\" t=\"str\"><f>\"\"</f><v></v></c>",
            "22"])).Build()).Only;

        Assert.Equal("2", row["openingT"]);
        Assert.Equal(
            [("FORMULA-NO-VALUE", "purchasedT"), ("FORMULA-NO-VALUE", "fromGeneratorT"), ("CELL-ERROR", "outT")],
            row.Faults.Select(fault => (fault.Code, fault.Column!.Name)));
        Assert.False(row.Values.ContainsKey("lossT"));
    }

    [Fact]
    public void An_identifier_saved_as_a_numeral_has_lost_digits()
    {
        var row = Sheets.Xlsx(new Workbook().Sheet("Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, [
            .. Cells[..2], Workbook.Number("C2", "9.1371502123456704E+17"), Workbook.Number("D2", "103"),
            .. Cells[4..]])).Build()).Only;

        Assert.Equal("CELL-DIGITS-LOST", Assert.Single(row.Faults).Code);
        Assert.Equal("0103", row["material"]);
        Assert.Equal("103", row.Reported["material"]);
    }

    [Fact]
    public void Blank_rows_are_counted_and_hidden_ones_read_and_said_so()
    {
        var reading = Sheets.Xlsx(new Workbook().Sheet("Sheet1",
            Workbook.Row(1, Heading), Workbook.Row(2, Cells),
            Workbook.Row(3, Cells).Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal),
            Workbook.Row(4, " ", "\u3000"), "<row r=\"5\" spans=\"1:3\"/>",
            "<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>").Build());

        Assert.Equal([(2L, false), (3L, false), (4L, true), (5L, true), (9L, true)],
            reading.Rows.Select(row => (row.Number, row.IsBlank)));
        Assert.Contains("1 行", reading.Finding("ROW-HIDDEN").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_named_after_the_dataset_is_read()
    {
        var book = new Workbook()
            .Sheet("说明", Workbook.Row(1, "请按要求填写"))
            .Sheet("其他", Workbook.Row(1, Heading), Workbook.Row(2, [.. Cells[..10], "其他"]))
            .Sheet("D04月报", Workbook.Row(1, Heading), Workbook.Row(2, [.. Cells[..10], "正表"]));

        var reading = Sheets.Xlsx(book.Build());

        Assert.Equal("正表", reading.Only["remark"]);
        Assert.Contains("其他", reading.Finding("SHEET-NOT-READ").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Else_the_first_visible_sheet_whose_headings_fit_is_read()
    {
        var book = new Workbook()
            .Sheet("填表说明", Workbook.Row(1, "品类", "备注"))
            .SheetWith("旧", "hidden", "", Workbook.Row(1, Heading), Workbook.Row(2, [.. Cells[..10], "旧"]))
            .Sheet("新", Workbook.Row(1, Heading), Workbook.Row(2, [.. Cells[..10], "新"]));

        Assert.Equal("新", Sheets.Xlsx(book.Build()).Only["remark"]);
    }

    [Fact]
    public void A_hidden_sheet_is_read_when_there_is_no_other_and_said_so()
    {
        var reading = Sheets.Xlsx(new Workbook().Sheet("Sheet1", Workbook.Row(1, "说明"))
            .SheetWith("旧", "veryHidden", "", Workbook.Row(1, Heading), Workbook.Row(2, Cells)).Build());

        Assert.Single(reading.Filled);
        Assert.Equal(Severity.Info, reading.Finding("SHEET-HIDDEN").Severity);
    }

    [Fact]
    public void A_hostile_document_type_is_refused()
    {
        var book = new Workbook().RawSheet(
            "Sheet1",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>");

        Assert.Equal("FILE-DAMAGED", Sheets.Refusal(() => Sheets.Xlsx(book.Build())).Code);
    }

    [Fact]
    public void A_sheet_that_breaks_off_keeps_the_rows_before_and_says_where()
    {
        var book = new Workbook().RawSheet(
            "Sheet1", "<worksheet><sheetData>" + Workbook.Row(1, Heading)
            + string.Concat(Enumerable.Range(2, 60).Select(number => Workbook.Row(number, Cells)))
            + "<row r=\"62\"><c><v>1</row>");

        var reading = Sheets.Xlsx(book.Build());

        Assert.Equal(60, reading.Rows.Count);
        Assert.Equal(("FILE-DAMAGED", 62L), (reading.Broken?.Code, reading.Broken?.Row));
    }

    [Fact]
    public void Cells_and_rows_without_references_follow_each_other()
    {
        var book = new Workbook().RawSheet(
            "Sheet1", "<worksheet><sheetData><row><c t=\"str\"><v>报告期</v></c><c t=\"str\"><v>期末库存</v></c></row>"
            + "<row><c t=\"str\"><v>2025-03</v></c><c><v>22</v></c></row></sheetData></worksheet>");

        var row = Sheets.Xlsx(book.Build()).Only;

        Assert.Equal((2L, "2025-03", "22"), (row.Number, row["period"], row["closingT"]));
    }

    [Fact]
    public void A_broken_relation_in_the_workbook_does_not_matter()
    {
        var book = new Workbook().Sheet("Sheet1", Workbook.Row(1, Heading), Workbook.Row(2, Cells))
            .WithBrokenHyperlink();

        Assert.Single(Sheets.Xlsx(book.Build()).Filled);
    }

    [Fact]
    public void Many_distinct_texts_overflow_to_disk_and_are_still_right()
    {
        var book = new Workbook();
        const int Count = 1_500;
        var texts = Enumerable.Range(0, Count).Select(number => number + new string('文', 12_000)).ToList();
        var indexes = texts.Select(text => book.Shared($"<t>{text}</t>")).ToList();
        var order = Enumerable.Range(0, Count).Select(number => number * 7 % Count).ToList();
        book.Sheet("Sheet1", [
            Workbook.Row(1, "报告期", "备注"),
            .. order.Select((index, at) => Workbook.Row(at + 2, "2025-03",
                $"<c r=\"B{at + 2}\" t=\"s\"><v>{indexes[index]}</v></c>"))]);

        var reading = Sheets.Xlsx(book.Build());

        Assert.Equal(order.Select(index => texts[index]), reading.Rows.Select(row => row["remark"]!));
    }

    [Fact]
    public void Missing_parts_are_damage_not_a_crash()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in new[] { "[Content_Types].xml", "xl/other.xml" })
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write("<a/>"u8);
            }
        }

        Assert.Equal("FILE-DAMAGED", Sheets.Refusal(() => Sheets.Xlsx(stream.ToArray())).Code);
    }
}
