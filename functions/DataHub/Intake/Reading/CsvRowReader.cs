using System.Text;
using CsvHelper;
using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>Reads the rows of a CSV, whatever its delimiter, line ends and encoding.</summary>
public sealed class CsvRowReader : IRowReader
{
    /// <summary>More than a sheet could hold in a row of a report: 32 cells of 32,767 characters.</summary>
    private const int MaxRowLength = 1024 * 1024;

    private const int ShownLength = 200;

    private readonly ArrivedFile _file;
    private readonly TextEncoding _encoding;
    private readonly char _delimiter;
    private readonly BoundedTextReader _text;
    private readonly CsvParser _parser;
    private readonly SheetRows? _rows;
    private readonly IReadOnlyList<Finding> _findings;
    private bool _badData;
    private bool _completed;

    /// <exception cref="UnreadableFileException">Not even the heading can be read.</exception>
    public CsvRowReader(ArrivedFile file, Dataset dataset, ValueNormaliser values)
    {
        _file = file;
        _encoding = TextEncodingDetection.Detect(file, dataset);
        var index = new HeadingIndex(dataset);
        var shape = FindShape(index);
        _delimiter = shape?.Delimiter ?? ',';
        _rows = shape is null ? null : new SheetRows(dataset, shape.Headings, values);
        _findings = _rows is null ? [HeadingsNotFound.In(index)] : _rows.Findings;
        _text = new BoundedTextReader(_encoding.OpenText(file), MaxRowLength);
        _parser = CsvShape.Parser(_text, _delimiter, _ => _badData = true);
        for (var skipped = 0; skipped <= (shape?.HeadingRow ?? -1); skipped++)
        {
            ReadRaw();
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

        var before = _parser.RawRow;
        if (!ReadRaw())
        {
            _completed = true;
            _rows.Complete();
            return false;
        }

        Fill(row, before + 1);
        return true;
    }

    public CellPlace PlaceOf(Column column) => _rows?.PlaceOf(column) ?? default;

    public void Dispose()
    {
        _parser.Dispose();
        _text.Dispose();
    }

    private void Fill(FileRow row, int line)
    {
        _badData = false;
        _rows!.Begin(row, line);
        var count = _parser.Count;
        var width = Math.Min(count, _rows.Width);
        for (var position = 0; position < width; position++)
        {
            _rows.Put(row, position, _parser[position].AsMemory());
        }

        for (var position = width; position < count; position++)
        {
            var surplus = _parser[position];
            if (!CellText.IsBlank(surplus))
            {
                _rows.PutFault(row, CellFault.TooManyCells(count, _rows.Width, Shown(surplus)));
                break;
            }
        }

        var isMultiLine = _parser.RawRow > line;
        if (isMultiLine || _badData || IsLast())
        {
            CheckQuotes(row, line, isMultiLine);
        }

        _rows.End(row);
    }

    private void CheckQuotes(FileRow row, int line, bool isMultiLine)
    {
        var raw = _parser.RawRecord;
        var faulty = QuoteScan.FaultyLine(raw, _delimiter, _rows!.Width - 1);
        if (faulty < 0)
        {
            return;
        }

        if (isMultiLine || IsLast())
        {
            throw UnclosedQuote(line + faulty, raw.Split('\n')[faulty]);
        }

        row.Faults.Add(CellFault.StrayQuote(Shown(raw)));
    }

    private bool IsLast() => _text.HasEnded && _parser.CharCount >= _text.Total;

    private bool ReadRaw()
    {
        var line = _parser.RawRow + 1;
        var start = _parser.CharCount;
        try
        {
            var found = _parser.Read();
            _text.RowEndsAt(_parser.CharCount);
            return found;
        }
        catch (RowTooLongException)
        {
            throw TooLong(line, start);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableFileException(WrongBytes(line), exception);
        }
    }

    private CsvShape? FindShape(HeadingIndex index)
    {
        try
        {
            using var text = _encoding.OpenText(_file);
            return CsvShape.Find(text, index);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableFileException(WrongBytes(1), exception);
        }
    }

    /// <summary>Looks again at the row that did not end: is it a quote that was never closed?</summary>
    private UnreadableFileException TooLong(int line, long start)
    {
        using var text = _encoding.OpenText(_file);
        var raw = new char[MaxRowLength];
        for (var left = start; left > 0;)
        {
            left -= text.ReadBlock(raw.AsSpan(0, (int)Math.Min(left, raw.Length)));
        }

        var length = text.ReadBlock(raw);
        var faulty = QuoteScan.FaultyLine(raw.AsSpan(0, length), _delimiter, (_rows?.Width ?? 0) - 1);
        if (faulty >= 0)
        {
            return UnclosedQuote(line + faulty, new string(raw, 0, ShownLength));
        }

        return FileFault.At(
            line, "FILE-LINE-TOO-LONG",
            $"第 {line} 行超过 {MaxRowLength:N0} 个字符，已停止读取", $"Line {line} has more than {MaxRowLength:N0} characters; reading stopped",
            "检查该行是否缺少换行，重新导出后再上传", "See whether line breaks were lost there, export again and upload",
            new string(raw, 0, FieldText.Shortened(new string(raw, 0, ShownLength)).Length));
    }

    private static UnreadableFileException UnclosedQuote(int line, string value) => FileFault.At(
        line, "FILE-QUOTE-UNCLOSED",
        $"第 {line} 行有一个双引号没有闭合，其后的内容无法分行，已停止读取",
        $"A double quote opened on line {line} is not closed: what follows cannot be told apart; reading stopped",
        "补上或删除该引号（内容中的引号应写成两个双引号），或改用 .xlsx 报送",
        "Close or remove it (a quote within a value is written twice), or send .xlsx",
        Shown(value));

    private static Finding WrongBytes(int line) => FileFault.Error(
        "FILE-ENCODING",
        $"第 {line} 行附近有不属于该文字编码的字节", $"Near line {line} there are bytes that do not belong to the file's encoding",
        "请用 Excel 打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再上传", "Open it in Excel, save it as CSV UTF-8 or .xlsx and upload it again")
        with
    { Row = line };

    private static string Shown(string value) => FieldText.Shortened(value.Trim());
}
