using System.Globalization;
using DataHub.Intake.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Workbooks;

/// <summary>Cells as a sheet's XML has them. Every text goes through <see cref="SafeText"/>.</summary>
internal static class CellXml
{
    public static Cell Text(int position, long row, string text, uint style = 0) => new()
    {
        CellReference = ReferenceOf(position, row),
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(SafeText.ForXml(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    public static Cell Of(int position, long row, in TableCell cell, uint style)
    {
        if (cell.Kind == TableCellKind.Text)
        {
            return Text(position, row, cell.Content, style);
        }

        var element = new Cell { CellReference = ReferenceOf(position, row), StyleIndex = style };
        if (cell.Kind != TableCellKind.Empty)
        {
            element.DataType = cell.Kind switch
            {
                TableCellKind.Boolean => CellValues.Boolean,
                TableCellKind.Error => CellValues.Error,
                _ => null,
            };
            element.CellValue = new CellValue(cell.Content);
        }

        return element;
    }

    private static string ReferenceOf(int position, long row) =>
        ColumnLetter.Of(position) + row.ToString(CultureInfo.InvariantCulture);
}
