using DataHub.Intake.Receipts;
using DataHub.Workbooks;

namespace DataHub.Intake.Reading.Marking;

/// <summary>A finding as one line beside a cell or a row.</summary>
internal static class FindingText
{
    /// <summary>Of a refused row whose findings the receipt only counts.</summary>
    public const string Unlisted = "该行已退回，问题与回执中列出的同类";

    public static string Of(Finding finding)
    {
        var where = finding.Heading is { } heading ? $"【{heading}】" : "";
        return $"{where}{finding.Message.Zh}。{finding.Remedy.Zh}（{finding.Code}）";
    }

    /// <summary>The findings of cells as notes at them.</summary>
    public static IEnumerable<CellNote> NotesOf(IEnumerable<Finding> findings) => findings
        .Where(finding => finding is { Row: not null, Column: not null })
        .GroupBy(finding => (Row: finding.Row!.Value, Column: ColumnLetter.IndexIn(finding.Column)))
        .Select(cell => new CellNote(cell.Key.Row, cell.Key.Column, string.Join('\n', cell.Select(Of))));

    /// <summary>Positions of the cells in which there are errors.</summary>
    public static IReadOnlySet<int> FaultsOf(IEnumerable<Finding> findings) => findings
        .Where(finding => finding is { Column: not null, Severity: Severity.Error })
        .Select(finding => ColumnLetter.IndexIn(finding.Column))
        .ToHashSet();

    public static string SeverityOf(Finding finding) => finding.Severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提示",
        _ => "说明",
    };
}
