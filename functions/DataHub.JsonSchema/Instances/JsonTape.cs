using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace DataHub.JsonSchema.Instances;

/// <summary>
/// A JSON document as a flat list of tokens over a copy of its bytes, made in one pass of <see cref="Utf8JsonReader"/>
/// and used again for the next document. Keywords that look twice (oneOf, uniqueItems, unevaluated…) walk it freely.
/// </summary>
internal sealed class JsonTape
{
    // What an unusually large document needed is given back with the next small one.
    private const int KeptBytes = 1 << 20;

    private byte[] _text = [];
    private Token[] _tokens = new Token[64];
    private int[] _open = new int[16];
    private int _textLength;
    private int _count;
    private int _depth;

    public ref readonly Token this[int index] => ref _tokens[index];

    public Utf8Instance Root => new(this, 0);

    public ReadOnlySpan<byte> TextOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        return _text.AsSpan(token.Start, token.Length);
    }

    /// <summary>Reads a document of one value.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, not UTF-8, or nested deeper than allowed.</exception>
    public void Read(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        Reset(json.Length);
        json.CopyTo(_text);
        _textLength = json.Length;
        var reader = new Utf8JsonReader(json, options);
        while (reader.Read())
        {
            Add(ref reader, (int)reader.TokenStartIndex);
        }
    }

    /// <summary>Reads the reader's current or next value and leaves the reader on its last token.</summary>
    /// <exception cref="JsonException">What follows is not a complete JSON value.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        Reset(0);
        if (reader.TokenType is JsonTokenType.None or JsonTokenType.PropertyName && !reader.Read())
        {
            throw new JsonException("There is no JSON value to read.");
        }

        Add(ref reader, -1);
        while (_depth > 0)
        {
            if (!reader.Read())
            {
                throw new JsonException("The JSON value is not complete.");
            }

            Add(ref reader, -1);
        }
    }

    private void Add(ref Utf8JsonReader reader, int start)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Open(JsonKind.Object);
                break;
            case JsonTokenType.StartArray:
                Open(JsonKind.Array);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close();
                break;
            case JsonTokenType.PropertyName:
                _tokens[_open[_depth - 1]].Length++;
                AddText(ref reader, JsonKind.String, start + 1, start >= 0);
                break;
            case JsonTokenType.String:
                CountItem();
                AddText(ref reader, JsonKind.String, start + 1, start >= 0);
                break;
            case JsonTokenType.Number:
                CountItem();
                AddText(ref reader, JsonKind.Number, start, start >= 0);
                break;
            case JsonTokenType.True:
                CountItem();
                Push(JsonKind.True, 0, 0);
                break;
            case JsonTokenType.False:
                CountItem();
                Push(JsonKind.False, 0, 0);
                break;
            default:
                CountItem();
                Push(JsonKind.Null, 0, 0);
                break;
        }
    }

    private void Open(JsonKind kind)
    {
        CountItem();
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = _count;
        Push(kind, 0, 0);
    }

    private void Close() => _tokens[_open[--_depth]].Next = _count;

    private void CountItem()
    {
        if (_depth > 0 && _tokens[_open[_depth - 1]].Kind == JsonKind.Array)
        {
            _tokens[_open[_depth - 1]].Length++;
        }
    }

    private void AddText(ref Utf8JsonReader reader, JsonKind kind, int start, bool inPlace)
    {
        if (inPlace && !reader.ValueIsEscaped)
        {
            Push(kind, start, reader.ValueSpan.Length);
            return;
        }

        var length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        if (_text.Length - _textLength < length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + length));
        }

        Push(kind, _textLength, Copy(ref reader, kind, _text.AsSpan(_textLength)));
        _textLength += _tokens[_count - 1].Length;
    }

    private static int Copy(ref Utf8JsonReader reader, JsonKind kind, Span<byte> target)
    {
        if (kind == JsonKind.Number)
        {
            var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
            digits.CopyTo(target);
            return digits.Length;
        }

        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException invalid)
        {
            throw new JsonException("A string is not valid Unicode text.", invalid);
        }
    }

    private void Push(JsonKind kind, int start, int length)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count] = new Token(kind, start, length, _count + 1);
        _count++;
    }

    private void Reset(int length)
    {
        (_textLength, _count, _depth) = (0, 0, 0);
        if (_text.Length < length || (_text.Length > KeptBytes && length < KeptBytes))
        {
            _text = new byte[Math.Max(1024, length + (length / 4))];
        }

        if (_tokens.Length > KeptBytes / 4)
        {
            _tokens = new Token[64];
        }
    }
}
