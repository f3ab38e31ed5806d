using System.Text;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;

namespace DataHub.Tests.Intake.Reading;

public class CsvRowReaderTests
{
    private const string Heading = "报告期,所属县区,统一社会信用代码,品类,期初库存,本月收购量,其中产废单位,本月出库量,损耗,期末库存,备注";
    private const string Row = "2025-03,LC-YG,91371502MA7LC0012X,0103,12.5,180,150,170,0.5,22,";

    [Fact]
    public void A_plain_file_is_read_into_the_fields_of_its_dataset()
    {
        var row = Sheets.Csv($"{Heading}\n{Row}好\n").Only;

        Assert.Equal(2, row.Number);
        Assert.Equal("2025-03", row["period"]);
        Assert.Equal("0103", row["material"]);
        Assert.Equal("12.5", row["openingT"]);
        Assert.Equal(FieldKind.Number, row.Kinds["openingT"]);
        Assert.Equal("好", row["remark"]);
        Assert.Empty(row.Reported);
        Assert.Empty(row.Faults);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found(string delimiter)
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}好\n".Replace(",", delimiter, StringComparison.Ordinal));

        Assert.Equal("22", reading.Only["closingT"]);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_hint_line_for_Excel_is_a_title_row()
    {
        var reading = Sheets.Csv("sep=;\n" + $"{Heading}\n{Row}\n".Replace(',', ';'));

        Assert.Equal(3, reading.Only.Number);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_ends_a_row_and_rows_are_numbered_by_lines(string lineEnd)
    {
        var reading = Sheets.Csv($"标题{lineEnd}{Heading}{lineEnd}{Row}a{lineEnd}{Row}b{lineEnd}");

        Assert.Equal([3L, 4L], reading.Rows.Select(row => row.Number));
        Assert.Equal("b", reading.Rows[1]["remark"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_breaks_within_a_cell_belong_to_it(string lineEnd)
    {
        var reading = Sheets.Csv($"{Heading}{lineEnd}{Row}\"一{lineEnd}二\"{lineEnd}{Row}三{lineEnd}");

        Assert.Equal(["一" + lineEnd + "二", "三"], reading.Rows.Select(row => row["remark"]));
        Assert.Equal([2L, 4L], reading.Rows.Select(row => row.Number));
    }

    [Fact]
    public void Doubled_quotes_are_one_and_delimiters_between_quotes_are_text()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}\"他说\"\"好\"\", 走了\"\n");

        Assert.Equal("他说\"好\", 走了", reading.Only["remark"]);
        Assert.Empty(reading.Only.Faults);
    }

    [Fact]
    public void A_quote_within_an_unquoted_cell_is_a_character()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}5\" 管\n{Row}好\n");

        Assert.Equal("5\" 管", reading.Rows[0]["remark"]);
        Assert.Empty(reading.Rows[0].Faults);
        Assert.Equal(2, reading.Rows.Count);
        Assert.Null(reading.Broken);
    }

    [Fact]
    public void An_unclosed_quote_is_one_error_at_the_line_where_it_opens()
    {
        var following = string.Concat(Enumerable.Repeat($"{Row}丙\n", 5000));

        var reading = Sheets.Csv($"{Heading}\n{Row}甲\n{Row}\"乙\n{following}");

        Assert.Equal(["甲"], reading.Rows.Select(row => row["remark"]));
        Assert.Equal("FILE-QUOTE-UNCLOSED", reading.Broken?.Code);
        Assert.Equal(3, reading.Broken?.Row);
    }

    [Fact]
    public void An_unclosed_quote_that_a_later_quote_seems_to_close_swallows_no_rows()
    {
        var reading = Sheets.Csv(
            $"{Heading}\n{Row}\"乙\n" + string.Concat(Enumerable.Repeat($"{Row}丙\n", 68)) + $"{Row}\"丁\"\n{Row}戊\n");

        Assert.Empty(reading.Rows);
        Assert.Equal("FILE-QUOTE-UNCLOSED", reading.Broken?.Code);
        Assert.Equal(2, reading.Broken?.Row);
    }

    [Fact]
    public void Rows_swallowed_between_two_well_placed_quotes_are_noticed()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}\"乙\n{Row}丙\n{Row}丁\"\n{Row}戊\n");

        Assert.Equal(2, reading.Broken?.Row);
        Assert.Equal("FILE-QUOTE-UNCLOSED", reading.Broken?.Code);
    }

    [Fact]
    public void An_unclosed_quote_in_the_last_line_is_noticed()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}甲\n{Row}\"乙");

        Assert.Equal(3, reading.Broken?.Row);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Text_after_a_closing_quote_refuses_its_row_only()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}\"甲\"乙\n{Row}丙\n");

        Assert.Equal("ROW-QUOTE", Assert.Single(reading.Rows[0].Faults).Code);
        Assert.Empty(reading.Rows[1].Faults);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_without_being_gathered()
    {
        var line = new byte[50 * 1024 * 1024];
        Array.Fill(line, (byte)'x');
        byte[] file = [.. Encoding.UTF8.GetBytes($"{Heading}\n{Row}好\n"), .. line];

        var reading = Sheets.Csv(file);

        Assert.Equal("FILE-LINE-TOO-LONG", reading.Broken?.Code);
        Assert.Equal(3, reading.Broken?.Row);
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void A_line_of_a_million_delimiters_is_refused()
    {
        var reading = Sheets.Csv($"{Heading}\n" + new string(',', 5_000_000));

        Assert.Equal("FILE-LINE-TOO-LONG", reading.Broken?.Code);
    }

    [Fact]
    public void Content_beyond_the_headings_is_a_fault_of_the_row_and_empty_cells_there_are_none()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}好,,\n{Row}好,多\n");

        Assert.Empty(reading.Rows[0].Faults);
        Assert.Equal("ROW-TOO-MANY-CELLS", Assert.Single(reading.Rows[1].Faults).Code);
    }

    [Fact]
    public void Cells_missing_at_the_end_are_absent()
    {
        var row = Sheets.Csv($"{Heading}\n2025-03,LC-YG,91371502MA7LC0012X\n").Only;

        Assert.Equal(["period", "unitCode", "uscc"], row.Values.Keys.Order());
        Assert.Empty(row.Faults);
    }

    [Fact]
    public void Blank_lines_are_counted_as_blank_rows_wherever_they_stand()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}好\n\n,,,,\n \u3000,\"\",\n{Row}好\n\n\n");

        Assert.Equal([false, true, true, true, false, true, true], reading.Rows.Select(row => row.IsBlank));
        Assert.Equal(6, reading.Rows[4].Number);
    }

    [Fact]
    public void The_heading_is_found_below_titles_and_notes_in_any_order()
    {
        var reading = Sheets.Csv(
            "聊城市回收企业月报,,,\n单位：吨,,,\n\n期末库存,企业名称,品类代码,月份\n22,某公司,0103,2025年3月\n");

        Assert.Equal(5, reading.Only.Number);
        Assert.Equal("22", reading.Only["closingT"]);
        Assert.Equal("2025-03", reading.Only["period"]);
    }

    [Fact]
    public void Without_a_heading_there_is_one_error_that_lists_what_was_expected()
    {
        var reading = Sheets.Csv("a,b,c\n1,2,3\n");

        Assert.Empty(reading.Rows);
        Assert.Contains("本月收购量", reading.Finding("HEADING-NONE").Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_signatures_and_examples_are_no_data()
    {
        var reading = Sheets.Csv(
            $"序号,{Heading}\n示例,{Row}好\n1,{Row}好\n合计,,,,,12.5,180,150,170,0.5,22,\n填报人：张三,,,审核人：李四,,,,,,,,\n");

        Assert.Equal([true, false, true, true], reading.Rows.Select(row => row.IsBlank));
        Assert.Equal(Severity.Info, reading.Finding("ROW-REMARK").Severity);
    }

    [Fact]
    public void Control_characters_refuse_the_row()
    {
        var reading = Sheets.Csv($"{Heading}\n{Row}a\0b\n");

        Assert.Equal("CELL-CONTROL-CHARACTER", Assert.Single(reading.Only.Faults).Code);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void The_encoding_is_found_and_said(string encoding)
    {
        var text = $"{Heading}\r\n{Row}聊城市某再生资源有限公司\r\n";
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "gb18030" => Sheets.Gb18030().GetBytes(text),
            "utf-16le" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            _ => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        };

        var reading = Sheets.Csv(bytes);

        Assert.Equal(encoding, reading.Encoding);
        Assert.Equal("聊城市某再生资源有限公司", reading.Only["remark"]);
        Assert.Equal("91371502MA7LC0012X", reading.Only["uscc"]);
    }

    [Fact]
    public void What_a_person_wrote_is_kept_beside_the_canonical_value()
    {
        var row = Sheets.Csv($"报告期,品类,本月收购量,期末库存\n2025年3月,废铜,\"1,234.5\",300公斤\n").Only;

        Assert.Equal("1234.5", row["purchasedT"]);
        Assert.Equal("0.3", row["closingT"]);
        Assert.Equal("0201", row["material"]);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["period"] = "2025年3月",
                ["material"] = "废铜",
                ["purchasedT"] = "1,234.5",
                ["closingT"] = "300公斤",
            },
            row.Reported);
    }

    [Fact]
    public void Nested_members_have_a_column_each()
    {
        var dataset = Sheets.Of("D14");
        var nested = dataset.Columns.First(column => column.MemberSlot >= 0);
        var columns = dataset.Columns.Where(column => column.MemberSlot < 0 || column == nested).ToList();
        var heading = string.Join(',', columns.Select(column => column.Zh));
        var cells = string.Join(',', columns.Select(column => column == nested ? "是" : ""));

        var reading = Sheets.Csv($"{heading}\n{cells}\n{cells.Replace("是", "否", StringComparison.Ordinal)}\n", dataset);

        Assert.Equal(["true", "false"], reading.Rows.Select(row => row[nested.Name]));
    }
}
