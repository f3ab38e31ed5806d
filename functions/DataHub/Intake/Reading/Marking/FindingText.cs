using DataHub.Intake.Receipts;
using DataHub.Workbooks;

namespace DataHub.Intake.Reading.Marking;

/// <summary>A finding as one line beside a cell or a row.</summary>
internal static class FindingText
{
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

    public static string SeverityOf(Finding finding) => finding.Severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提示",
        _ => "说明",
    };
}
