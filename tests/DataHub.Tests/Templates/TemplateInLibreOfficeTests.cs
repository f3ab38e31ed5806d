using DataHub.Intake.Receipts;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Templates;

/// <summary>What a real spreadsheet makes of the templates when it opens them and saves them as CSV.</summary>
public class TemplateInLibreOfficeTests
{
    [SkippableFact]
    public async Task Saved_as_CSV_the_examples_values_are_accepted_and_a_marked_example_is_passed_over()
    {
        Skip.If(LibreOffice.Program is null, LibreOffice.Absent);
        var codes = Sheets.Codes.ToList();
        var books = codes.ToDictionary(code => code, code => FilledTemplate.Of(code).WithTheExampleAsData().Content)
            .Concat(codes.ToDictionary(code => code + "-left-in", code => FilledTemplate.Of(code).Content))
            .ToDictionary();

        var saved = await LibreOffice.ToCsvAsync(books);

        foreach (var code in codes)
        {
            var filled = await FilledTemplate.CheckAsync(saved[code], Sheets.Of(code), "csv");
            var unfilled = await FilledTemplate.CheckAsync(saved[code + "-left-in"], Sheets.Of(code), "csv");

            Assert.Equal((code, ""), (code, string.Join('\n', filled.Findings.Select(finding => finding.Message.Zh))));
            Assert.Equal(new RowCounts(1, 1, 0, 0, 0), filled.Counts);
            Assert.Equal(["FILE-NO-ROWS", "ROW-EXAMPLE"], unfilled.Findings.Select(finding => finding.Code));
            Assert.Equal(new RowCounts(1, 0, 0, 0, 1), unfilled.Counts);
        }
    }
}
