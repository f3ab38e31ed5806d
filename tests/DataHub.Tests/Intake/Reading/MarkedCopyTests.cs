using System.Text;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;

namespace DataHub.Tests.Intake.Reading;

public class MarkedCopyTests
{
    private static readonly Finding OfCell = new(
        "D04-BALANCE", Severity.Error, 3, "C", "期末库存", "/closingT", "22",
        new Wording("=物料不平衡", "Balance broken"), new Wording("核对", "Check"));

    private static readonly Finding OfEmptyCell = new(
        "SCHEMA-REQUIRED", Severity.Error, 4, "B", "品类", "/material", "",
        new Wording("缺少品类", "Missing"), new Wording("填写", "Fill in"));

    private static readonly Finding OfFile = new(
        "HEADING-MISSING", Severity.Error, null, null, "损耗", "/lossT", null,
        new Wording("缺少损耗列", "Missing"), new Wording("增加一列", "Add it"));

    [Fact]
    public void A_workbook_comes_back_with_red_cells_comments_and_a_leading_list()
    {
        var marked = Make(Book().Build(), FileFormat.Xlsx, OfCell, OfEmptyCell);

        using var document = SpreadsheetDocument.Open(new MemoryStream(marked.Content), false);
        var workbook = document.WorkbookPart!;
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["校验结果", "Sheet1"], sheets.Select(sheet => sheet.Name!.Value!));
        var sheet = (WorksheetPart)workbook.GetPartById(sheets[1].Id!);
        Assert.Equal(["B4", "C3"], RedCells(workbook, sheet).Order());
        Assert.Contains("物料不平衡", CommentAt(sheet, "C3"), StringComparison.Ordinal);
        Assert.NotEmpty(sheet.VmlDrawingParts);
        Assert.Equal("月报.退回.xlsx", marked.FileName);
        Assert.DoesNotContain(new OpenXmlValidator().Validate(document), error => error.Part is not WorkbookStylesPart);
    }

    [Fact]
    public void A_second_library_reads_the_list_and_finds_no_formula_in_it()
    {
        var marked = Make(Book().Build(), FileFormat.Xlsx, OfCell);

        using var stream = new MemoryStream(marked.Content);
        var rows = stream.Query(sheetName: "校验结果").Cast<IDictionary<string, object?>>().ToList();
        Assert.Contains(rows, row => row["F"] as string == "'=物料不平衡" && (row["A"] as string) == "3");
    }

    [Fact]
    public void Texts_that_look_like_formulas_and_formulas_that_reach_outside_are_harmless_in_the_copy()
    {
        var book = new Workbook();
        string Shared(string place, string text) => $"<c r=\"{place}\" t=\"s\"><v>{book.Shared($"<t>{text}</t>")}</v></c>";
        var bytes = book.Sheet(
            "Sheet1",
            Workbook.Row(1, "报告期", "品类", "期末库存", "备注"),
            Workbook.Row(2, "2025-03", "0103", "<c r=\"C2\"><f>SUM(1,2)</f><v>3</v></c>", Shared("D2", "@SUM(1)")),
            Workbook.Row(3, "2025-03", "0103", Workbook.Number("C3", "-22"), "<c r=\"D3\" t=\"str\"><f>cmd|'/c calc'!A0</f><v>0</v></c>"),
            Workbook.Row(4, "2025-03", "0103", Workbook.Number("C4", "1"), "<c r=\"D4\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>+x</v></c>"),
            Workbook.Row(5, "2025-03", "0103", "-5吨", Shared("D5", "-"))).Build();

        var marked = Make(bytes, FileFormat.Xlsx, OfCell);

        using var document = SpreadsheetDocument.Open(new MemoryStream(marked.Content), false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
            .Where(cell => cell.CellReference is not null).ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal(["C2"], cells.Values.Where(cell => cell.CellFormula is not null).Select(cell => cell.CellReference!.Value));
        Assert.Equal(("'@SUM(1)", "'+x", "-22"), (cells["D2"].InnerText, cells["D4"].InnerText, cells["C3"].InnerText));
        Assert.Equal("-5吨", cells["C5"].InnerText);
        Assert.Equal("@SUM(1)", Sheets.Xlsx(marked.Content).Rows[0]["remark"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("@x", "'@x")]
    [InlineData("\t=x", "'=x")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-5吨", "-5吨")]
    [InlineData("-", "-")]
    public void What_looks_like_a_formula_in_a_CSV_gets_an_apostrophe_which_the_reader_takes_off(string written, string expected)
    {
        var text = $"报告期,品类,期末库存,备注\n2025-03,0103,22,\"{written}\"\n";

        var marked = Make(Encoding.UTF8.GetBytes(text), FileFormat.Csv, OfCell);

        Assert.Contains($"2025-03,0103,22,{expected}\r\n", Encoding.UTF8.GetString(marked.Content), StringComparison.Ordinal);
        Assert.Equal(Sheets.Csv(text).Rows[0]["remark"], Sheets.Csv(marked.Content).Rows[0]["remark"]);
    }

    [Fact]
    public void The_marked_workbook_can_be_corrected_and_sent_again()
    {
        var again = Sheets.Xlsx(Make(Book().Build(), FileFormat.Xlsx, OfCell, OfEmptyCell).Content);

        Assert.Equal([3L, 4L], again.Filled.Select(row => row.Number));
        Assert.Equal("22", again.Rows[0]["closingT"]);
        var twice = Make(Make(Book().Build(), FileFormat.Xlsx, OfCell).Content, FileFormat.Xlsx, OfCell);
        Assert.Equal("22", Sheets.Xlsx(twice.Content).Rows[0]["closingT"]);
    }

    [Fact]
    public void A_workbook_that_the_library_cannot_open_comes_back_as_the_list()
    {
        var bytes = Book().WithBrokenHyperlink().Build();

        using var stream = new MemoryStream(Make(bytes, FileFormat.Xlsx, OfCell).Content);

        Assert.Contains("校验结果", stream.GetSheetNames());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_CSV_comes_back_in_UTF8_with_a_column_of_faults(bool isGb18030)
    {
        const string Text = "报告期;品类;期末库存;备注\r\n2025-03;0103;22;\"一;二\"\r\n2025-03;0103;-5;=1+1\r\n";
        var bytes = isGb18030 ? Sheets.Gb18030().GetBytes(Text) : Encoding.UTF8.GetBytes(Text);

        var marked = Make(bytes, FileFormat.Csv, OfFile, OfCell);

        Assert.Equal([0xEF, 0xBB, 0xBF], marked.Content[..3]);
        var lines = Encoding.UTF8.GetString(marked.Content[3..]).Split("\r\n");
        Assert.StartsWith("报告期;品类;期末库存;备注;校验结果：【损耗】缺少损耗列", lines[0], StringComparison.Ordinal);
        Assert.Equal("2025-03;0103;22;\"一;二\"", lines[1]);
        Assert.StartsWith("2025-03;0103;-5;'=1+1;【期末库存】=物料不平衡", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_marked_CSV_can_be_corrected_and_sent_again()
    {
        var bytes = Encoding.UTF8.GetBytes("报告期,品类,期末库存,备注\n2025-03,0103,22,好\n2025-03,0103,23,=1+1\n");

        var again = Sheets.Csv(Make(bytes, FileFormat.Csv, OfFile, OfCell).Content);

        Assert.Equal(["好", "=1+1"], again.Rows.Select(row => row["remark"]));
        Assert.All(again.Rows, row => Assert.Empty(row.Faults));
        Assert.DoesNotContain("HEADING-UNKNOWN", again.Codes);
    }

    [Fact]
    public void Nothing_comes_back_when_nothing_was_refused_or_nothing_can_be_marked()
    {
        Assert.Null(TryMake("[]"u8.ToArray(), FileFormat.Json, SubmissionStatus.Rejected, OfCell));
        Assert.Null(TryMake(Book().Build(), FileFormat.Xlsx, SubmissionStatus.AcceptedWithWarnings, OfCell));
        Assert.Null(TryMake("PK broken"u8.ToArray(), FileFormat.Xlsx, SubmissionStatus.Rejected, OfFile));
        Assert.Null(TryMake([0xEF, 0xBB, 0xBF, 0xC3], FileFormat.Csv, SubmissionStatus.Rejected, OfFile));
    }

    private static Workbook Book() => new Workbook().Sheet(
        "Sheet1",
        Workbook.Row(1, "月报"),
        Workbook.Row(2, "报告期", "品类", "期末库存", "备注"),
        Workbook.Row(3, "2025-03", "0103", Workbook.Number("C3", "22", 3), "好"),
        Workbook.Row(4, "2025-03", "", Workbook.Number("C4", "23", 3), "好"));

    private static MarkedFile Make(byte[] bytes, FileFormat format, params Finding[] findings) =>
        TryMake(bytes, format, SubmissionStatus.Rejected, findings)
            ?? throw new InvalidOperationException("Not marked.");

    private static MarkedFile? TryMake(byte[] bytes, FileFormat format, SubmissionStatus status,
        params Finding[] findings)
    {
        using var arrival = new Arrival
        {
            File = Sheets.File(bytes),
            Dataset = Sheets.D04,
            Envelope = new Envelope(),
            Format = format,
            Channel = "FILE",
            FileName = "D04/月报.dat",
            ReceivedAt = DateTimeOffset.UnixEpoch,
        };
        return MarkedCopy.Make(arrival, new Receipt
        {
            SubmissionId = "D04.LC-YG.2025-03.x",
            Status = status,
            DatasetZh = "回收企业月报",
            Channel = "FILE",
            ReceivedAt = DateTimeOffset.UnixEpoch,
            Sha256 = "",
            Bytes = bytes.Length,
            Counts = new RowCounts(2, 0, 0, 2, 0),
            Totals = [],
            Findings = findings,
            Next = new Wording("请更正", "Correct"),
            PlanVersion = "x",
        });
    }

    private static IEnumerable<string> RedCells(WorkbookPart workbook, WorksheetPart sheet)
    {
        var sheetStyles = workbook.WorkbookStylesPart!.Stylesheet!;
        var fills = sheetStyles.Fills!.Elements<Fill>().ToList();
        var formats = sheetStyles.CellFormats!.Elements<CellFormat>().ToList();
        return sheet.Worksheet!.Descendants<Cell>()
            .Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].FillId is { } fill
                && fills[(int)fill.Value].PatternFill?.ForegroundColor?.Rgb?.Value == "FFFFC7CE")
            .Select(cell => cell.CellReference!.Value!);
    }

    private static string CommentAt(WorksheetPart sheet, string reference) =>
        sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>()
            .Single(comment => comment.Reference == reference).InnerText;
}
