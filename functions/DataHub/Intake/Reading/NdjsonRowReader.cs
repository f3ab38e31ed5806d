using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// Reads newline-delimited JSON, one row a line. A line that is no JSON is a fault of that line: the others are read.
/// </summary>
internal sealed class NdjsonRowReader(Stream stream, JsonRecordParser parser) : IRowReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private readonly NdjsonLines _lines = new(stream);
    private long _number;

    public FileFormat Format => FileFormat.Ndjson;

    public string? Encoding => "utf-8";

    public IReadOnlyList<Finding> FileFindings => [];

    public bool Read(FileRow row)
    {
        row.Clear();
        if (!_lines.TryNext(out var line, out var tooLong))
        {
            return false;
        }

        row.Number = ++_number;
        if (tooLong)
        {
            row.Faults.Add(JsonFault.TooLong(JsonWindow.Limit));
        }
        else if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            row.IsBlank = true;
        }
        else if (!parser.TryParsePlain(line, row))
        {
            Parse(line, row);
        }

        return true;
    }

    public CellPlace PlaceOf(Column column) => new(null, column.Zh);

    public void Dispose() => stream.Dispose();

    private void Parse(ReadOnlySpan<byte> line, FileRow row)
    {
        var reader = new Utf8JsonReader(line, Options);
        try
        {
            reader.Read();
            parser.TryParse(ref reader, row);
            reader.Read();
        }
        catch (JsonException exception)
        {
            row.Faults.Add(JsonFault.SyntaxOfRow(exception));
        }
        catch (InvalidOperationException exception)
        {
            // Utf8JsonReader says so of a text that is no valid UTF-8.
            row.Faults.Add(JsonFault.SyntaxOfRow(new JsonException(exception.Message, exception)));
        }
    }
}
