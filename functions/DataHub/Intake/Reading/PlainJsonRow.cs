using System.Text.Json;
using DataHub.Datasets;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>
/// The quick way for rows as programs write them: one object of scalars, each name known and once. The name that
/// followed last time is tried first: a sender's rows have one order. Whatever differs, faults included, is left to
/// <see cref="JsonRecordParser"/>, from the row's beginning.
/// </summary>
internal sealed class PlainJsonRow
{
    private readonly byte[][] _names;
    private readonly int[] _follower;
    private char[] _texts = new char[1024];

    public PlainJsonRow(Dataset dataset)
    {
        _names = [.. dataset.Shape.Names.Select(name => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(name), (byte)':'])];
        _follower = [.. Enumerable.Range(0, _names.Length).Select(slot => (slot + 1) % _names.Length), 0];
    }

    /// <summary>Fills the values from a row of which all bytes are at hand; false, leaving some of them filled, when it is not plain.</summary>
    public bool TryRead(ReadOnlySpan<byte> row, Record values)
    {
        if (_texts.Length < row.Length)
        {
            _texts = new char[row.Length];
        }

        var json = new PlainJson(row, _texts);
        if (!json.TryTake((byte)'{'))
        {
            return false;
        }

        var previous = _names.Length;
        do
        {
            var slot = TakeName(ref json, previous);
            if (slot < 0 || values[slot].Kind != FieldKind.Absent || !json.TryTakeValue(out var value))
            {
                return false;
            }

            values[slot] = value;
            previous = slot;
        }
        while (json.TryTake((byte)','));
        return json.TryTake((byte)'}') && json.IsAtEnd;
    }

    private int TakeName(ref PlainJson json, int previous)
    {
        var guess = _follower[previous];
        if (json.TryTake(_names[guess]))
        {
            return guess;
        }

        for (var slot = 0; slot < _names.Length; slot++)
        {
            if (json.TryTake(_names[slot]))
            {
                return _follower[previous] = slot;
            }
        }

        return -1;
    }
}
