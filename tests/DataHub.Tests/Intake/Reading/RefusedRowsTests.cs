using System.Text;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;

namespace DataHub.Tests.Intake.Reading;

public class RefusedRowsTests
{
    private const string Heading = "序号,信用代码,品类,期初（kg）,收购量,其中：产废单位,出库量,损耗,期末,备注";
    private const string Good = "1,91371502MA7LC0012X,0103,0,10,10,5,0,5,好";
    private const string Bad = "2,91371502MA7LC0012X,0201,0,10,10,5,0,99,=HYPERLINK(1)";

    [Fact]
    public async Task A_CSV_comes_back_with_the_refused_rows_alone_and_why()
    {
        var back = await OfCsvAsync($"月报\n{Heading}\n{Good}\n{Bad}\n{Good.Replace("0103", "0202", StringComparison.Ordinal)}\n");

        Assert.Equal("4", back.Receipt.RefusedRows);
        var lines = Encoding.UTF8.GetString(back.Refused!.Content[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Heading + ",校验结果", lines[0]);
        Assert.StartsWith("2,91371502MA7LC0012X,0201,0,10,10,5,0,99,'=HYPERLINK(1),", lines[1], StringComparison.Ordinal);
        Assert.Contains("D04-BALANCE", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.Equal("D04.待更正.csv", back.Refused.FileName);
    }

    [Fact]
    public async Task A_corrected_CSV_of_refused_rows_is_accepted_as_it_is_and_returned_again_has_one_column_of_faults()
    {
        var back = await OfCsvAsync($"{Heading}\n{Good}\n{Bad}\n");
        var text = Encoding.UTF8.GetString(back.Refused!.Content);

        var corrected = await OfCsvAsync(text.Replace(",99,", ",5,", StringComparison.Ordinal));
        var again = await OfCsvAsync(text);

        Assert.Equal((SubmissionStatus.Accepted, 1L), (corrected.Receipt.Status, corrected.Receipt.Counts.Accepted));
        Assert.Equal(text, Encoding.UTF8.GetString(again.Refused!.Content));
    }

    [Fact]
    public async Task A_workbook_comes_back_with_the_refused_rows_marked_noted_and_with_lists()
    {
        var back = await OfXlsxAsync(Book("99"));

        Assert.Equal("5,7", back.Receipt.RefusedRows);
        using var document = SpreadsheetDocument.Open(new MemoryStream(back.Refused!.Content), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var sheet = document.WorkbookPart!.WorksheetParts.Single(part => part.WorksheetCommentsPart is not null);
        Assert.Equal(["D2", "I2", "D3", "I3"], sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Select(note => note.Reference!.Value));
        Assert.Contains(sheet.Worksheet!.Descendants<DataValidation>(), list => list.SequenceOfReferences!.InnerText == "C2:C1048576");
        using var stream = new MemoryStream(back.Refused.Content);
        var rows = stream.Query(sheetName: stream.GetSheetNames()[0]).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal("'=1+1", rows[1]["J"]);
        Assert.Contains("物料不平衡", rows[1]["K"]?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_workbook_of_refused_rows_is_accepted_with_the_values_as_they_were()
    {
        var back = await OfXlsxAsync(Book("99"));
        var read = Sheets.Xlsx(back.Refused!.Content);

        Assert.Equal([2L, 3L], read.Filled.Select(row => row.Number));
        Assert.Equal(["0201", "0202"], read.Filled.Select(row => row["material"]));
        Assert.All(read.Filled, row => Assert.Equal("=1+1", row["remark"]));
        Assert.All(read.Filled, row => Assert.Equal("2025-03", row["period"]));
        Assert.Equal(["-0.001", "-0.001"], read.Filled.Select(row => row["openingT"]));
    }

    [Fact]
    public async Task Lines_of_NDJSON_come_back_as_they_were()
    {
        const string bad = """{"uscc":"91371502MA7LC0012X","material":"0201","openingT":0,"purchasedT":10,"fromGeneratorT":10,"outT":5,"lossT":0,"closingT":99}""";
        var content = Encoding.UTF8.GetBytes($"{bad.Replace("99", "5", StringComparison.Ordinal)}\nno json\n{bad.Replace("0201", "0202", StringComparison.Ordinal)}\n");

        var back = await GivenBack.OfAsync(content, Sheets.D04, FileFormat.Ndjson, "LC-YG", "2025-03");

        Assert.Equal("2-3", back.Receipt.RefusedRows);
        Assert.Equal(bad.Replace("0201", "0202", StringComparison.Ordinal) + "\n", Encoding.UTF8.GetString(back.Refused!.Content));
    }

    [Fact]
    public async Task Nothing_comes_back_when_no_row_was_refused_or_the_file_as_a_whole()
    {
        Assert.Null((await OfCsvAsync($"{Heading}\n{Good}\n")).Refused);
        Assert.Null((await OfCsvAsync($"{Heading}\n{Bad}\n3,\"unclosed\n")).Refused);
        Assert.Null((await OfCsvAsync("a,b\n1,2\n")).Refused);
    }

    [Fact]
    public void Ranges_of_rows_are_read_as_they_are_written()
    {
        var ranges = new RowRanges();
        foreach (var row in new long[] { 3, 4, 5, 9, 12, 13 })
        {
            ranges.Add(row);
        }

        Assert.Equal("3-5,9,12-13", ranges.ToString());
        var read = RowRanges.Parse("3-5,9,12-13");
        Assert.Equal([3, 4, 5, 9, 12, 13], Enumerable.Range(1, 20).Where(row => read.Contains(row)));
        Assert.Equal((6, true), (read.Count, read.IsComplete));
    }

    [Fact]
    public void Of_very_many_ranges_the_first_are_kept_and_all_counted()
    {
        var ranges = new RowRanges();
        for (var row = 1L; row < 50_000; row += 2)
        {
            ranges.Add(row);
        }

        var read = RowRanges.Parse(ranges.ToString());
        Assert.Equal((25_000, false, false), (ranges.Count, ranges.IsComplete, read.IsComplete));
        Assert.True(read.Contains(19_999));
        Assert.False(read.Contains(49_999));
    }

    private static Task<GivenBack> OfCsvAsync(string text) =>
        GivenBack.OfAsync(Encoding.UTF8.GetBytes(text), Sheets.D04, FileFormat.Csv, "LC-YG", "2025-03");

    private static Task<GivenBack> OfXlsxAsync(byte[] content) =>
        GivenBack.OfAsync(content, Sheets.D04, FileFormat.Xlsx, "LC-YG", "2025-03");

    private static byte[] Book(string closing) => new Workbook().Sheet(
        "Sheet1",
        Workbook.Row(2, "报告期", "信用代码", "品类", "期初（kg）", "收购量", "其中：产废单位", "出库量", "损耗", "期末", "备注"),
        Row(4, "0103", "0", "5"),
        Row(5, "0201", "-1", closing),
        Row(7, "0202", "-1", closing)).Build();

    private static string Row(int number, string material, string opening, string closing) => Workbook.Row(
        number, Workbook.Number($"A{number}", "45717", 1), "91371502MA7LC0012X", material, Workbook.Number($"D{number}", opening),
        Workbook.Number($"E{number}", "10"), "10", "5", "0", Workbook.Number($"I{number}", closing), "=1+1");
}
