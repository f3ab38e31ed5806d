using System.Text;
using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>Reads the rows of a CSV, whatever its delimiter, line ends and encoding.</summary>
public sealed class CsvRowReader : IRowReader
{
    private readonly TextEncoding _encoding;
    private readonly CsvText _text;
    private readonly SheetRows? _rows;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly bool _mayShow;
    private bool _completed;

    /// <exception cref="UnreadableFileException">Not even the heading can be read.</exception>
    public CsvRowReader(ArrivedFile file, Dataset dataset, ValueNormaliser values)
    {
        _encoding = TextEncodingDetection.Detect(file, dataset);
        var index = new HeadingIndex(dataset);
        var shape = FindShape(file, index);
        _rows = shape is null ? null : new SheetRows(dataset, shape.Headings, values);
        _findings = _rows is null ? [HeadingsNotFound.In(index)] : _rows.Findings;
        _mayShow = !dataset.HasPersonalData;
        _text = new CsvText(file, _encoding, shape?.Delimiter ?? ',') { MayShow = _mayShow };
        for (var row = 0; row <= (shape?.HeadingRow ?? -1); row++)
        {
            _text.Read();
        }
    }

    public FileFormat Format => FileFormat.Csv;

    public string? Encoding => _encoding.Name;

    public IReadOnlyList<Finding> FileFindings => _findings;

    public bool Read(FileRow row)
    {
        if (_rows is null || _completed)
        {
            return false;
        }

        if (!_text.Read())
        {
            _completed = true;
            _rows.Complete();
            return false;
        }

        _rows.Begin(row, _text.Line);
        PutCells(row);
        if (_text.IsMultiLine || _text.HasBadQuotes || _text.IsLast)
        {
            CheckQuotes(row);
        }

        _rows.End(row);
        return true;
    }

    public CellPlace PlaceOf(Column column) => _rows?.PlaceOf(column) ?? default;

    public void Dispose() => _text.Dispose();

    private void PutCells(FileRow row)
    {
        var parser = _text.Parser;
        var count = parser.Count;
        var width = Math.Min(count, _rows!.Width);
        if (!TryPutPlainCells(row, parser.RawRecord, width))
        {
            for (var position = 0; position < width; position++)
            {
                _rows.Put(row, position, parser[position].AsMemory());
            }
        }

        for (var position = width; position < count; position++)
        {
            var surplus = parser[position];
            if (!CellText.IsBlank(surplus))
            {
                _rows.PutFault(row, CellFault.TooManyCells(count, _rows.Width, Shown(surplus)));
                return;
            }
        }
    }

    /// <summary>
    /// Without a quote in the record its cells are what lies between the delimiters, and need no string each.
    /// </summary>
    private bool TryPutPlainCells(FileRow row, string record, int width)
    {
        var cells = record.AsSpan().TrimEnd("\r\n");
        if (cells.Contains('"'))
        {
            return false;
        }

        var start = 0;
        for (var position = 0; position < width; position++)
        {
            var length = cells[start..].IndexOf(_text.Delimiter);
            length = length < 0 ? cells.Length - start : length;
            _rows!.Put(row, position, record.AsMemory(start, length));
            start += length + 1;
        }

        return true;
    }

    private void CheckQuotes(FileRow row)
    {
        if (_text.FaultyQuoteLine(_rows!.Width) is not { } line)
        {
            return;
        }

        var raw = _text.Parser.RawRecord;
        if (_text.IsMultiLine || _text.IsLast)
        {
            throw CsvFault.UnclosedQuote(line, _mayShow ? Shown(raw) : "");
        }

        row.Faults.Add(CellFault.StrayQuote(Shown(raw)));
    }

    private CsvShape? FindShape(ArrivedFile file, HeadingIndex index)
    {
        try
        {
            return CsvShape.Find(file, _encoding, index);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableFileException(CsvFault.WrongBytes(1), exception);
        }
    }

    private static string Shown(string value) => FieldText.Shortened(value.Trim());
}
