using System.Text;
using CsvHelper;
using DataHub.Datasets;

namespace DataHub.Intake.Reading;

/// <summary>
/// The records of a CSV file, with the line on which each begins; a record that never ends is an error, not a flood.
/// </summary>
internal sealed class CsvText : IDisposable
{
    /// <summary>More than a row of a report could hold: 32 cells of 32,767 characters.</summary>
    private const int MaxRowLength = 1024 * 1024;

    private const int ShownLength = 200;

    private readonly ArrivedFile _file;
    private readonly TextEncoding _encoding;
    private readonly BoundedTextReader _text;

    public CsvText(ArrivedFile file, TextEncoding encoding, char delimiter)
    {
        (_file, _encoding, Delimiter) = (file, encoding, delimiter);
        _text = new BoundedTextReader(encoding.OpenText(file), MaxRowLength);
        Parser = CsvShape.Parser(_text, delimiter, _ => HasBadQuotes = true);
    }

    /// <summary>Whether a fault may quote the file: not where it holds personal data.</summary>
    public bool MayShow { get; init; }

    public CsvParser Parser { get; }

    public char Delimiter { get; }

    /// <summary>The line on which the record begins.</summary>
    public int Line { get; private set; }

    public bool IsMultiLine => Parser.RawRow > Line;

    /// <summary>Whether the parser found quotes out of place in a cell that was looked at.</summary>
    public bool HasBadQuotes { get; private set; }

    /// <summary>Whether the file ends with this record.</summary>
    public bool IsLast => _text.HasEnded && Parser.CharCount >= _text.Total;

    /// <exception cref="UnreadableFileException">A record without end, or bytes that are no characters.</exception>
    public bool Read()
    {
        var start = Parser.CharCount;
        Line = Parser.RawRow + 1;
        HasBadQuotes = false;
        try
        {
            var found = Parser.Read();
            _text.RowEndsAt(Parser.CharCount);
            return found;
        }
        catch (RowTooLongException)
        {
            throw TooLong(start);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableFileException(CsvFault.WrongBytes(Line), exception);
        }
    }

    /// <summary>
    /// The line on which a quoted cell begins that does not end as it should; null when all are in order.
    /// </summary>
    /// <param name="columns">How many columns the file has.</param>
    public int? FaultyQuoteLine(int columns)
    {
        var faulty = QuoteScan.FaultyLine(Parser.RawRecord, Delimiter, columns - 1);
        return faulty < 0 ? null : Line + faulty;
    }

    public void Dispose()
    {
        Parser.Dispose();
        _text.Dispose();
    }

    /// <summary>Looks again at the record that did not end: is it a quote that was never closed?</summary>
    private UnreadableFileException TooLong(long start)
    {
        using var text = _encoding.OpenText(_file);
        var raw = new char[MaxRowLength];
        for (var left = start; left > 0;)
        {
            left -= text.ReadBlock(raw.AsSpan(0, (int)Math.Min(left, raw.Length)));
        }

        var length = text.ReadBlock(raw);
        var faulty = QuoteScan.FaultyLine(raw.AsSpan(0, length), Delimiter, 0);
        var shown = MayShow ? FieldText.Shortened(new string(raw, 0, Math.Min(length, ShownLength))) : "";
        return faulty >= 0
            ? CsvFault.UnclosedQuote(Line + faulty, shown)
            : CsvFault.LineTooLong(Line, MaxRowLength, shown);
    }
}
