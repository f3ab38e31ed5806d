using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>
/// Parses one JSON object into a row's slots. Names are compared as UTF-8, first with the property that followed last
/// time: a sender's rows have one order, and then no look-up is needed. Texts go into one buffer that is used again.
/// </summary>
internal sealed class JsonRecordParser
{
    private readonly Dataset _dataset;
    private readonly RowNormaliser _normaliser;
    private readonly byte[][] _names;
    private readonly int[] _follower;
    private readonly Column?[] _columnOfSlot;
    private readonly JsonTextBuffer _texts = new();
    private readonly PlainJsonRow _plain;

    public JsonRecordParser(Dataset dataset, RowNormaliser normaliser)
    {
        (_dataset, _normaliser, _plain) = (dataset, normaliser, new PlainJsonRow(dataset));
        _names = [.. dataset.Shape.Names.Select(System.Text.Encoding.UTF8.GetBytes)];
        _follower = [.. Enumerable.Range(0, _names.Length).Select(slot => (slot + 1) % _names.Length), 0];
        _columnOfSlot = new Column?[_names.Length];
        foreach (var column in dataset.Columns.Where(column => column.MemberSlot < 0))
        {
            _columnOfSlot[column.Slot] = column;
        }
    }

    /// <summary>Fills the row from its bytes when they are plain; else it is as before.</summary>
    public bool TryParsePlain(ReadOnlySpan<byte> json, FileRow row)
    {
        if (!_plain.TryRead(json, row.Values))
        {
            row.Values.Clear();
            return false;
        }

        _normaliser.Normalise(row);
        return true;
    }

    /// <summary>
    /// Fills the row from the value at which the reader stands. False when the value does not end within the reader's
    /// bytes: the caller then starts again with more of them.
    /// </summary>
    public bool TryParse(ref Utf8JsonReader reader, FileRow row)
    {
        _texts.Clear();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            row.Faults.Add(JsonFault.NoObject(reader.TokenType));
            return reader.TrySkip();
        }

        var previous = _names.Length;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                _normaliser.Normalise(row);
                return true;
            }

            var slot = SlotOf(ref reader, previous);
            var extra = slot < 0 ? reader.GetString() : null;
            if (!reader.Read() || !JsonValueParser.TryParse(ref reader, ShapeOf(slot), _texts, out var value))
            {
                return false;
            }

            previous = Place(row, slot, extra, value, previous);
        }

        return false;
    }

    private int Place(FileRow row, int slot, string? extra, Field value, int previous)
    {
        if (slot < 0)
        {
            if (row.Values.Extras.Any(other => other.Key == extra))
            {
                row.Faults.Add(JsonFault.DuplicateKey(extra!, null));
            }

            row.Values.AddExtra(extra!, value);
            return previous;
        }

        ref var place = ref row.Values[slot];
        if (place.Kind != FieldKind.Absent)
        {
            row.Faults.Add(JsonFault.DuplicateKey(_dataset.Shape.Names[slot], _columnOfSlot[slot]));
        }

        place = value;
        return slot;
    }

    private int SlotOf(ref Utf8JsonReader reader, int previous)
    {
        var guess = _follower[previous];
        if (guess < _names.Length && reader.ValueTextEquals(_names[guess]))
        {
            return guess;
        }

        for (var slot = 0; slot < _names.Length; slot++)
        {
            if (reader.ValueTextEquals(_names[slot]))
            {
                _follower[previous] = slot;
                return slot;
            }
        }

        return -1;
    }

    private RecordShape? ShapeOf(int slot) =>
        slot >= 0 && _dataset.NestedShapes.TryGetValue(slot, out var shape) ? shape : null;
}
