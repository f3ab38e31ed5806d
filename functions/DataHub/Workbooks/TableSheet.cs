using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Column = DataHub.Datasets.Column;

namespace DataHub.Workbooks;

/// <summary>
/// A dataset's table as a worksheet: headings that stay in view, each column in its number format down to the last row
/// of the sheet, drop-down lists where something is to be chosen.
/// </summary>
internal sealed class TableSheet(IReadOnlyList<TableColumn> columns, LookStyles styles)
{
    private const int LastRow = 1_048_576;
    private const double NarrowestWidth = 14;
    private const double WidthOfNames = 22;
    private const double WidthOfProse = 70;
    private const double WidestWidth = 34;
    private const double HeadingHeight = 34;

    private readonly SheetData _rows = new();
    private readonly List<DataValidation> _validations = [];

    /// <summary>Row of the headings; what stands below it scrolls.</summary>
    public long HeadingRow { get; private set; } = 1;

    public void AddTitle(long number, string text, TableLook look)
    {
        var cell = CellXml.Text(0, number, text, styles.Of(look));
        _rows.AppendChild(new Row(cell) { RowIndex = (uint)number });
    }

    /// <param name="number">The row, below the titles.</param>
    /// <param name="required">Whether a column must be filled in.</param>
    public void AddHeadings(long number, Func<Column, bool> required)
    {
        HeadingRow = number;
        var cells = columns.Select(column => CellXml.Text(column.Position, number, column.Heading, styles.Of(
            column.Column is { } known && required(known) ? TableLook.RequiredHeading : TableLook.Heading)));
        _rows.AppendChild(new Row(cells) { RowIndex = (uint)number, Height = HeadingHeight, CustomHeight = true });
    }

    public void AddRow(TableRow row)
    {
        var element = new Row { RowIndex = (uint)row.Number };
        foreach (var column in columns)
        {
            var cell = column.Position < row.Cells.Count ? row.Cells[column.Position] : TableCell.Empty;
            var isFault = row.Faults.Contains(column.Position);
            if (cell.Kind != TableCellKind.Empty || isFault || row.Look != TableLook.Plain)
            {
                var look = isFault ? TableLook.Fault : column.IsProse ? TableLook.Cell : row.Look;
                element.AppendChild(CellXml.Of(
                    column.Position, row.Number, cell, styles.Of(look, ColumnFormat.Of(column.Column, cell))));
            }
        }

        _rows.AppendChild(element);
    }

    /// <summary>Offers a list in every cell of a column below the heading.</summary>
    /// <param name="range">Where the list stands.</param>
    /// <param name="isClosed">Whether nothing else may be written; else the spreadsheet at most asks.</param>
    public void AddList(TableColumn column, string range, bool isClosed)
    {
        var letter = ColumnLetter.Of(column.Position);
        _validations.Add(new DataValidation(new Formula1(range))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = isClosed,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = "请从列表中选择",
            Error = $"“{column.Column!.Zh}”只能从下拉列表中选择。Choose one of the list.",
            SequenceOfReferences = new ListValue<StringValue>
            {
                InnerText = string.Create(CultureInfo.InvariantCulture, $"{letter}{HeadingRow + 1}:{letter}{LastRow}"),
            },
        });
    }

    /// <param name="frozenColumns">Columns that stay when one scrolls to the right.</param>
    public Worksheet Build(int frozenColumns)
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(frozenColumns)),
            new SheetFormatProperties { DefaultRowHeight = 16.5 },
            new Columns(columns.Select(WidthOf)),
            _rows);
        if (_validations.Count > 0)
        {
            sheet.Append(new DataValidations(_validations) { Count = (uint)_validations.Count });
        }

        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            });
        return sheet;
    }

    private DocumentFormat.OpenXml.Spreadsheet.Column WidthOf(TableColumn column) => new()
    {
        Min = (uint)column.Position + 1,
        Max = (uint)column.Position + 1,
        Width = column.IsProse ? WidthOfProse : WidthOfValues(column),
        CustomWidth = true,
        Style = styles.Of(TableLook.Plain, ColumnFormat.Of(column.Column)),
    };

    private static double WidthOfValues(TableColumn column) => Math.Clamp(
        Math.Max(Wide(column.Heading), Wide(column.Column?.Example)) + 4, NarrowestOf(column), WidestWidth);

    // Names of materials and organisations are longer than their codes.
    private static double NarrowestOf(TableColumn column) =>
        column.Column is { Codes: not CodeList.None } ? WidthOfNames : NarrowestWidth;

    /// <summary>A Chinese character is as wide as two Latin ones.</summary>
    private static double Wide(string? text) => (text ?? "").Sum(c => c < 0x2E80 ? 1.0 : 2.0);

    private SheetView View(int frozenColumns)
    {
        var corner = string.Create(CultureInfo.InvariantCulture, $"{ColumnLetter.Of(frozenColumns)}{HeadingRow + 1}");
        var pane = new Pane
        {
            VerticalSplit = HeadingRow,
            TopLeftCell = corner,
            ActivePane = frozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        if (frozenColumns > 0)
        {
            pane.HorizontalSplit = frozenColumns;
        }

        return new SheetView(pane) { WorkbookViewId = 0 };
    }
}
