using DataHub.Datasets;
using DataHub.Workbooks;

namespace DataHub.Intake.Reading.Marking;

/// <summary>The rows of the sheet that was read, as far as they may be given back.</summary>
/// <param name="IsCut">Whether there were more rows than were taken.</param>
internal sealed record XlsxTable(EchoedCells Echo, long HeadingRow, IReadOnlyList<TableRow> Rows, bool IsCut)
{
    /// <summary>Days between the two date systems of workbooks.</summary>
    private const int DaysTo1904 = 1462;

    /// <param name="takes">Whether a row is wanted, by its number.</param>
    /// <param name="most">How many rows are taken.</param>
    /// <returns>Null when no sheet has the dataset's headings.</returns>
    /// <exception cref="UnreadableFileException">The workbook is damaged or hostile.</exception>
    public static XlsxTable? Read(ArrivedFile file, Dataset dataset, Func<long, bool> takes, int most)
    {
        using (var zip = file.Open())
        {
            ZipContent.RequireWorkbook(zip);
        }

        return XlsxGuard.Run(0, () =>
        {
            using var workbook = XlsxWorkbook.Open(file.Open());
            if (XlsxSheetChoice.Of(workbook, dataset, new HeadingIndex(dataset)) is not { } choice)
            {
                return null;
            }

            var echo = new EchoedCells(dataset, choice.Headings);
            var rows = new List<TableRow>();
            var isCut = false;
            using var scanner = workbook.Scan(choice.Sheet);
            while (scanner.Read())
            {
                if (scanner.RowNumber > choice.HeadingRow && takes(scanner.RowNumber)
                    && CellsOf(scanner, workbook, echo) is { } cells)
                {
                    isCut |= rows.Count == most;
                    if (isCut)
                    {
                        break;
                    }

                    rows.Add(new TableRow(scanner.RowNumber, cells));
                }
            }

            return new XlsxTable(echo, choice.HeadingRow, rows, isCut);
        });
    }

    /// <summary>The columns of the table as they are written again.</summary>
    public List<TableColumn> Columns() =>
        [.. Echo.Headings.Take(Echo.Width).Select((heading, at) => new TableColumn(at, heading, Echo.ColumnAt(at)))];

    /// <summary>Null when the row is empty or no data.</summary>
    private static TableCell[]? CellsOf(XlsxSheetScanner scanner, XlsxWorkbook workbook, EchoedCells echo)
    {
        var cells = new TableCell[echo.Width];
        string? first = null;
        var filled = 0;
        foreach (ref readonly var cell in scanner.Cells)
        {
            var text = scanner.TextOf(cell).ToString();
            if (text.Length == 0)
            {
                continue;
            }

            first ??= text;
            filled++;
            if (cell.Column < cells.Length)
            {
                cells[cell.Column] = echo.IsOpen(cell.Column) && cell.Column != echo.OwnPosition
                    ? Open(workbook, cell, text)
                    : TableCell.Text(echo.Echo(cell.Column, text));
            }
        }

        return first is null || RemarkRow.KindOf(first, filled) != RemarkKind.None ? null : cells;
    }

    private static TableCell Open(XlsxWorkbook workbook, in XlsxCell cell, string text)
    {
        switch (cell.Kind)
        {
            case XlsxCellKind.Boolean:
                return new TableCell(TableCellKind.Boolean, text is "1" or "true" ? "1" : "0");
            case XlsxCellKind.Error when text.StartsWith('#'):
                return new TableCell(TableCellKind.Error, text);
            case XlsxCellKind.Number when XlsxNumber.TryParse(text, out var number):
                var format = workbook.Styles.FormatOf(cell.Style);
                return format == XlsxNumberFormat.Date && workbook.Is1904
                    ? new TableCell(TableCellKind.Number, XlsxNumber.ToText(number + DaysTo1904, default, false) ?? text, format)
                    : new TableCell(TableCellKind.Number, text.Trim(), format);
            default:
                return TableCell.Text(text);
        }
    }
}
