using DataHub.Datasets;
using DataHub.Intake.Reading;

namespace DataHub.Workbooks;

/// <summary>
/// The number format of a column's cells. All that is no quantity and no date is text, so that a spreadsheet neither
/// drops leading zeros (0103) nor all digits after the fifteenth (91371502…), nor makes a date of 2025-03.
/// </summary>
internal static class ColumnFormat
{
    public const string General = "General";
    public const string Text = "@";
    public const string Whole = "0";
    public const string Percent = "0.00%";
    public const string Day = "yyyy-mm-dd";
    public const string Instant = "yyyy-mm-dd hh:mm";

    private const int ShownDecimals = 2;

    public static string Of(Column? column) => column switch
    {
        null => General,
        { Type: ColumnType.Date } => Day,
        { Type: ColumnType.Instant } => Instant,
        { Type: ColumnType.Integer } => Whole,

        // A spreadsheet makes 0.86 % of the 0.86 typed into a cell that shows per cent.
        { Type: ColumnType.Number, Unit: "ratio" } => General,
        { Type: ColumnType.Number } => Decimals(column.Scale),
        _ => Text,
    };

    /// <summary>The format of one cell: that of its column, unless it holds what the column does not expect.</summary>
    public static string Of(Column? column, in TableCell cell) => cell switch
    {
        { Kind: TableCellKind.Text } => Text,
        { Kind: TableCellKind.Number, Format: XlsxNumberFormat.Date } =>
            column?.Type == ColumnType.Instant ? Instant : Day,
        { Kind: TableCellKind.Number, Format: XlsxNumberFormat.Percent } => Percent,
        { Kind: TableCellKind.Number } when column is { IsNumeric: true } => Of(column),
        { Kind: TableCellKind.Empty } => Of(column),
        _ => General,
    };

    private static string Decimals(int scale) =>
        "#,##0." + new string('0', Math.Min(scale, ShownDecimals))
            + new string('#', Math.Max(0, scale - ShownDecimals));
}
