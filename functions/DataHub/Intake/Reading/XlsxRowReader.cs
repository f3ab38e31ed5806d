using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>Reads the rows of one sheet of an .xlsx workbook as a stream.</summary>
public sealed class XlsxRowReader : IRowReader
{
    private static readonly ReadOnlyMemory<char> True = "TRUE".AsMemory();
    private static readonly ReadOnlyMemory<char> False = "FALSE".AsMemory();

    private readonly XlsxWorkbook _workbook;
    private readonly XlsxSheetScanner? _scanner;
    private readonly SheetRows? _rows;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly long _headingRow;
    private readonly Func<bool> _scanNext;
    private long _hiddenRows;
    private bool _completed;

    /// <exception cref="UnreadableFileException">The workbook is damaged, hostile or not one.</exception>
    public XlsxRowReader(ArrivedFile file, Dataset dataset, ValueNormaliser values)
    {
        _scanNext = ScanNext;
        using (var zip = file.Open())
        {
            ZipContent.RequireWorkbook(zip);
        }

        _workbook = XlsxGuard.Run(0, () => XlsxWorkbook.Open(file.Open()));
        try
        {
            var index = new HeadingIndex(dataset);
            var choice = XlsxGuard.Run(0, () => XlsxSheetChoice.Of(_workbook, dataset, index));
            if (choice is null)
            {
                _findings = [HeadingsNotFound.In(index)];
                return;
            }

            _rows = new SheetRows(dataset, choice.Headings, values);
            _findings = _rows.Findings;
            _rows.Findings.AddRange(XlsxFinding.About(choice));
            _headingRow = choice.HeadingRow;
            _scanner = XlsxGuard.Run(0, () => _workbook.Scan(choice.Sheet));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public FileFormat Format => FileFormat.Xlsx;

    public string? Encoding => null;

    public IReadOnlyList<Finding> FileFindings => _findings;

    public bool Read(FileRow row)
    {
        if (_scanner is null || _completed)
        {
            return false;
        }

        if (!XlsxGuard.Run(_scanner.RowNumber, _scanNext))
        {
            Complete();
            return false;
        }

        _rows!.Begin(row, _scanner.RowNumber);
        foreach (ref readonly var cell in _scanner.Cells)
        {
            Put(row, cell);
        }

        _rows.End(row);
        _hiddenRows += _scanner.IsHidden && !row.IsBlank ? 1 : 0;
        return true;
    }

    public CellPlace PlaceOf(Column column) => _rows?.PlaceOf(column) ?? default;

    public void Dispose()
    {
        _scanner?.Dispose();
        _workbook.Dispose();
    }

    private bool ScanNext()
    {
        while (_scanner!.Read())
        {
            if (_scanner.RowNumber > _headingRow)
            {
                return true;
            }
        }

        return false;
    }

    private void Put(FileRow row, in XlsxCell cell)
    {
        var column = _rows!.ColumnAt(cell.Column);
        if (column is null)
        {
            _rows.Put(row, cell.Column, cell.Kind == XlsxCellKind.Error ? default : _scanner!.TextOf(cell));
        }
        else if (cell.Kind == XlsxCellKind.Error)
        {
            _rows.PutFault(row, CellFault.ErrorValue(column, _scanner!.TextOf(cell).ToString()));
        }
        else if (cell.Length == 0)
        {
            // A formula of text type may well have an empty result.
            if (cell.HasFormula && cell.Kind == XlsxCellKind.Number)
            {
                _rows.PutFault(row, CellFault.FormulaWithoutValue(column));
            }
        }
        else
        {
            _rows.Put(row, cell.Column, cell.Kind switch
            {
                XlsxCellKind.Number => NumberText(row, column, cell),
                XlsxCellKind.Boolean => _scanner!.TextOf(cell).Span is "1" or "true" ? True : False,
                _ => _scanner!.TextOf(cell),
            });
        }
    }

    private ReadOnlyMemory<char> NumberText(FileRow row, Column column, in XlsxCell cell)
    {
        var digits = _scanner!.TextOf(cell);
        var format = _workbook.Styles.FormatOf(cell.Style);
        var isDay = column.Type is ColumnType.Date or ColumnType.Month && _workbook.Is1904 && digits.Length == 5;
        if (format == XlsxNumberFormat.Number && !isDay && XlsxNumber.IsPlain(digits.Span))
        {
            return digits;
        }

        if (!XlsxNumber.TryParse(digits.Span, out var number))
        {
            return digits;
        }

        if (!column.IsNumeric && format == XlsxNumberFormat.Number && Math.Abs(number) >= XlsxNumber.Exact)
        {
            row.Faults.Add(CellFault.DigitsLost(column, digits.ToString()));
        }

        var text = XlsxNumber.ToText(number, isDay ? XlsxNumberFormat.Date : format, _workbook.Is1904);
        return text is null ? digits : _scanner.Keep(text);
    }

    private void Complete()
    {
        _completed = true;
        _rows!.Complete();
        _rows.Findings.AddRange(XlsxFinding.About(_scanner!, _headingRow, _hiddenRows));
    }
}
