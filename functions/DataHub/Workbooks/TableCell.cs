using DataHub.Intake.Reading;

namespace DataHub.Workbooks;

/// <summary>A cell to be written: its kind, and its content as a sheet's XML has it.</summary>
/// <param name="Format">What the number is shown as; of no matter for a text.</param>
internal readonly record struct TableCell(
    TableCellKind Kind, string Content, XlsxNumberFormat Format = XlsxNumberFormat.Number)
{
    public static TableCell Empty { get; }

    public static TableCell Text(string? text) =>
        string.IsNullOrEmpty(text) ? Empty : new(TableCellKind.Text, text);
}
