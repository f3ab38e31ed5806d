using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>Reads the rows of a JSON document: an envelope with <c>rows</c>, an array, or a single row.</summary>
internal sealed class JsonRowReader : IRowReader
{
    private readonly JsonWindow _window;
    private readonly JsonRecordParser _parser;
    private readonly JsonOutlineKind _kind;
    private long _position;
    private bool _inRows;
    private bool _ended;

    public JsonRowReader(Stream stream, JsonOutlineKind kind, JsonRecordParser parser)
    {
        (_window, _kind, _parser) = (new JsonWindow(stream), kind, parser);
        _inRows = kind == JsonOutlineKind.SingleRow;
    }

    public FileFormat Format => FileFormat.Json;

    public string? Encoding => "utf-8";

    public IReadOnlyList<Finding> FileFindings => [];

    public bool Read(FileRow row)
    {
        try
        {
            return !_ended && (_inRows || FindRows()) && ReadRow(row);
        }
        catch (JsonException exception)
        {
            throw JsonFault.Syntax(exception);
        }
    }

    public CellPlace PlaceOf(Column column) => new(null, column.Zh);

    public void Dispose() => _window.Dispose();

    private bool FindRows()
    {
        do
        {
            var reader = _window.Reader();
            while (reader.Read())
            {
                if (AtRows(ref reader))
                {
                    _window.Advance(reader);
                    return _inRows = true;
                }
            }

            _window.Advance(reader);
        }
        while (_window.Fill());
        return false;
    }

    private bool AtRows(ref Utf8JsonReader reader)
    {
        if (_kind == JsonOutlineKind.Array)
        {
            return reader.TokenType == JsonTokenType.StartArray;
        }

        if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
        {
            _atRowsName = reader.ValueTextEquals("rows"u8);
            return false;
        }

        return _atRowsName && reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 1;
    }

    private bool _atRowsName;

    private bool ReadRow(FileRow row)
    {
        while (true)
        {
            row.Clear();
            var reader = _window.Reader();
            if (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    _ended = true;
                    return false;
                }

                if (_parser.TryParse(ref reader, row))
                {
                    _window.Advance(reader);
                    row.Number = ++_position;
                    _ended = _kind == JsonOutlineKind.SingleRow;
                    return true;
                }
            }

            if (!_window.Fill())
            {
                _ended = true;
                return false;
            }
        }
    }
}
