using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>
/// Builds a sheet from the top down: title, heading, rows, notes. Row heights are worked out here, because a program
/// that shows the file need not do it.
/// </summary>
internal sealed class SheetBuilder(string name, IReadOnlyList<double> widths)
{
    private const double LineHeight = 15;

    private readonly SheetData _rows = new();
    private readonly List<string> _merges = [];
    private int _headingRow;

    public string Name => name;

    /// <summary>The row of the headings, which is repeated on every printed page; 0 when there is none.</summary>
    public int HeadingRow => _headingRow;

    private int Count { get; set; }

    /// <summary>A row across the whole width.</summary>
    public void AddAcross(string text, CellStyle style, double? height = null)
    {
        var width = (int)widths.Sum();
        var cell = new SheetCell(text, null, style);
        var cells = widths.Select((_, column) => column == 0 ? cell : new SheetCell(null, null, style));
        Add([.. cells], height ?? cell.LinesIn(width) * LineHeight + 3);
        _merges.Add($"A{Count}:{ColumnName(widths.Count - 1)}{Count}");
    }

    public void AddHeading(params IEnumerable<string> headings)
    {
        AddRow([.. headings.Select(SheetCell.Heading)]);
        _headingRow = Count;
    }

    public void AddRow(IReadOnlyList<SheetCell> cells)
    {
        var lines = cells.Select((cell, column) => cell.LinesIn((int)widths[column] - 1)).DefaultIfEmpty(1).Max();
        Add(cells, Math.Min(400, Math.Max(1, lines) * LineHeight + 6));
    }

    /// <summary>The sheet: landscape A4, one page wide, headings and the first columns kept in view.</summary>
    /// <param name="frozenColumns">Columns that stay when one scrolls to the right.</param>
    public Worksheet Build(int frozenColumns)
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(frozenColumns)),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            new Columns(widths.Select((width, index) => new DocumentFormat.OpenXml.Spreadsheet.Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = width,
                CustomWidth = true,
            })),
            _rows);
        if (_merges.Count > 0)
        {
            sheet.Append(new MergeCells(_merges.Select(range => new MergeCell { Reference = range })) { Count = (uint)_merges.Count });
        }

        sheet.Append(
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
        return sheet;
    }

    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private SheetView View(int frozenColumns)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        var corner = $"{ColumnName(frozenColumns)}{_headingRow + 1}";
        view.Append(
            new Pane
            {
                HorizontalSplit = frozenColumns,
                VerticalSplit = _headingRow,
                TopLeftCell = corner,
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            },
            new Selection
            {
                Pane = PaneValues.BottomRight,
                ActiveCell = corner,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = corner },
            });
        return view;
    }

    private void Add(IReadOnlyList<SheetCell> cells, double height)
    {
        Count++;
        _rows.Append(new Row(cells.Select(CellOf))
        {
            RowIndex = (uint)Count,
            Height = height,
            CustomHeight = true,
        });
    }

    private Cell CellOf(SheetCell cell, int column)
    {
        var element = new Cell { CellReference = $"{ColumnName(column)}{Count}", StyleIndex = (uint)cell.Style };
        if (cell.Number is { } number)
        {
            element.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Text is { Length: > 0 } text)
        {
            element.DataType = CellValues.InlineString;
            element.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }

        return element;
    }
}
