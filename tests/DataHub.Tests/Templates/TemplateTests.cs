using DataHub.Intake.Receipts;
using DataHub.Tests.Plan;
using DataHub.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using Sheets = DataHub.Tests.Intake.Reading.Sheets;
using Workbook = DataHub.Tests.Intake.Reading.Workbook;

namespace DataHub.Tests.Templates;

public class TemplateTests
{
    public static TheoryData<string> Datasets => [.. Sheets.Codes];

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_examples_values_as_a_row_of_data_are_accepted(string code)
    {
        var receipt = await FilledTemplate.Of(code).WithTheExampleAsData().CheckAsync();

        Assert.Empty(receipt.Findings.Select(finding => $"{finding.Code} {finding.Heading}: {finding.Message.En}"));
        Assert.Equal(new RowCounts(1, 1, 0, 0, 0), receipt.Counts);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task A_template_sent_as_it_is_has_no_rows_and_is_told_so(string code)
    {
        var receipt = await FilledTemplate.Of(code).CheckAsync();

        Assert.Equal(SubmissionStatus.Rejected, receipt.Status);
        Assert.Equal(["FILE-NO-ROWS", "ROW-EXAMPLE"], receipt.Findings.Select(finding => finding.Code));
        Assert.Equal(new RowCounts(1, 0, 0, 0, 1), receipt.Counts);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task The_example_left_in_above_data_is_passed_over_counted_as_blank_and_mentioned(string code)
    {
        var receipt = await FilledTemplate.Of(code).WithTheExampleAgainAsData().CheckAsync();

        Assert.Equal(SubmissionStatus.Accepted, receipt.Status);
        Assert.Equal(new RowCounts(2, 1, 0, 0, 1), receipt.Counts);
        Assert.Equal(("ROW-EXAMPLE", Severity.Info), Assert.Single(receipt.Findings.Select(finding => (finding.Code, finding.Severity))));
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public async Task An_example_row_written_over_but_still_marked_does_not_go_by_unnoticed(string code)
    {
        var last = Sheets.Of(code).Columns.Count(column => column.Type != DataHub.Datasets.ColumnType.Nested);

        var receipt = await FilledTemplate.Of(code).With($"{Workbook.Letter(last)}4", "另一个").CheckAsync();

        var finding = Assert.Single(receipt.Findings, finding => finding.Code == "ROW-EXAMPLE-CHANGED");
        Assert.Equal((4, Severity.Warning), (finding.Row, finding.Severity));
        Assert.True(receipt.Counts.Balance);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void It_is_a_valid_workbook(string code)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of(code).Content), false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void A_second_library_reads_every_column_and_the_instructions_for_each(string code)
    {
        using var stream = new MemoryStream(FilledTemplate.Of(code).Content);
        var names = Sheets.Of(code).Columns
            .Where(column => column.Type != DataHub.Datasets.ColumnType.Nested).Select(column => column.Zh).ToList();

        var headings = Cells(stream, stream.GetSheetNames()[0])[2].Skip(1).ToList();
        var described = Cells(stream, "填报说明").Select(row => row[0]).ToList();

        Assert.Equal(names.Count, headings.Count(heading => heading.Length > 0));
        Assert.All(names.Zip(headings), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Subset(described.ToHashSet(), names.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Whatever_is_chosen_from_a_list_is_understood(string code)
    {
        var choices = new Choices(Liaocheng.Plan);
        foreach (var column in Sheets.Of(code).Columns)
        {
            var normaliser = Sheets.Values.For(column);
            foreach (var choice in choices.Of(column))
            {
                normaliser.Normalise(choice.Label.AsMemory(), out var field, out _);
                Assert.Equal((column.Name, choice.Value), (column.Name, Sheets.Plain(field)));
            }
        }
    }

    [Fact]
    public void Identifiers_are_text_to_the_last_row_and_quantities_numbers()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of("D10").Content), false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var columns = FilledTemplate.Table(document).Worksheet!.Descendants<Column>()
            .Zip(Sheets.Of("D10").Columns.Prepend(null))
            .Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.Second!.Name, pair => formats[(int)pair.First.Style!.Value].NumberFormatId!.Value);

        const uint text = 49;
        Assert.All(["certNo", "uscc", "vin", "vehicleKind", "ownerId", "outputs"], name => Assert.Equal(text, columns[name]));
        Assert.All(["curbMassT", "residueT", "intakeDate"], name => Assert.NotEqual(text, columns[name]));
    }

    [Fact]
    public void Enumerations_and_codes_are_chosen_from_lists_that_every_row_offers()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of("D04").Content), false);
        var lists = FilledTemplate.Table(document).Worksheet!.Descendants<DataValidation>()
            .ToDictionary(list => list.SequenceOfReferences!.InnerText!, list => list.Formula1!.Text!);

        Assert.Equal(["C4:C1048576", "F4:F1048576", "Q4:Q1048576"], lists.Keys);
        Assert.Equal("选项!$C$1:$C$3", lists["Q4:Q1048576"]);
        using var stream = new MemoryStream(FilledTemplate.Of("D04").Content);
        Assert.Equal(["称重", "折算", "估算"], Cells(stream, "选项").Take(3).Select(row => row[2]));
    }

    [Fact]
    public void The_note_at_a_heading_tells_unit_need_and_form()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(FilledTemplate.Of("D04").Content), false);
        var notes = FilledTemplate.Table(document).WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>()
            .ToDictionary(note => note.Reference!.Value!, note => note.InnerText);

        Assert.All(["必填", "单位：吨", "不小于 0", "Opening stock"], part => Assert.Contains(part, notes["G3"], StringComparison.Ordinal));
        Assert.Contains("主键", notes["F3"], StringComparison.Ordinal);
    }

    private static List<string[]> Cells(Stream stream, string sheet) => stream.Query(sheetName: sheet)
        .Cast<IDictionary<string, object?>>()
        .Select(row => row.Values.Select(value => value?.ToString() ?? "").ToArray())
        .ToList();
}
