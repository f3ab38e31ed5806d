using DataHub.Intake.Receipts;

namespace DataHub.Tests.Intake.Reading;

/// <summary>All that a reader delivered.</summary>
/// <param name="Broken">What ended it before its time; null when it came to its end.</param>
internal sealed record SheetReading(
    IReadOnlyList<SheetRow> Rows, IReadOnlyList<Finding> Findings, Finding? Broken, string? Encoding)
{
    public IEnumerable<SheetRow> Filled => Rows.Where(row => !row.IsBlank);

    public SheetRow Only => Assert.Single(Filled);

    public IEnumerable<string> Codes => Findings.Select(finding => finding.Code);

    public Finding Finding(string code) => Assert.Single(Findings, finding => finding.Code == code);
}
