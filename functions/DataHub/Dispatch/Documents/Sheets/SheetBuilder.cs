using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>
/// Builds a sheet from the top down: title, heading, rows, notes. Row heights are worked out here, because a program
/// that shows the file need not do it.
/// </summary>
/// <param name="facingPages">How a sheet too wide to be read on one page is printed; null for one page's width.</param>
internal sealed class SheetBuilder(string name, IReadOnlyList<double> widths, FacingPages? facingPages = null)
{
    private const double LineHeight = 15;
    private const uint A4 = 9;

    // What runs across a sheet on two pages stands whole on the first.
    private readonly int _across = facingPages?.FirstPageColumns ?? widths.Count;

    private readonly SheetData _rows = new();
    private readonly List<string> _merges = [];
    private int _headingRow;

    public string Name => name;

    /// <summary>The row of the headings, which is repeated on every printed page; 0 when there is none.</summary>
    public int HeadingRow => _headingRow;

    /// <summary>How many of the first columns every printed page repeats; 0 when one page holds all of them.</summary>
    public int RepeatedColumns => facingPages?.RepeatedColumns ?? 0;

    private int Count { get; set; }

    /// <summary>A row across the whole width of the first page; what stands in a repeated column shows on both.</summary>
    public void AddAcross(string text, CellStyle style, double? height = null, bool onBothPages = false)
    {
        var first = onBothPages ? 0 : RepeatedColumns;
        var width = (int)widths.Take(_across).Skip(first).Sum();
        var cell = new SheetCell(text, null, style);
        var cells = widths.Take(_across).Select((_, column) => column == first ? cell : new SheetCell(null, null, style));
        Add([.. cells], height ?? cell.LinesIn(width) * LineHeight + 3);
        _merges.Add($"{ColumnName(first)}{Count}:{ColumnName(_across - 1)}{Count}");
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

    /// <summary>
    /// The sheet: landscape A4, one page wide or two facing ones, headings and the first columns kept in view.
    /// </summary>
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
            Setup(),
            new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
        if (facingPages is not null)
        {
            var edge = new Break { Id = (uint)_across, Max = 1_048_575, ManualPageBreak = true };
            sheet.Append(new ColumnBreaks(edge) { Count = 1, ManualBreakCount = 1 });
        }

        return sheet;
    }

    // The scale is left to the program that prints: how wide a column is hangs on its fonts.
    private PageSetup Setup() => new()
    {
        PaperSize = A4,
        Orientation = OrientationValues.Landscape,
        FitToWidth = facingPages is null ? 1u : 2u,
        FitToHeight = 0,
        PageOrder = PageOrderValues.OverThenDown,
    };

    /// <summary>The letters of a column, counted from 0.</summary>
    public static string ColumnName(int index) =>
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
