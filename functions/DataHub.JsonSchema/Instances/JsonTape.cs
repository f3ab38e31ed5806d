using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;

namespace DataHub.JsonSchema.Instances;

/// <summary>
/// A JSON document as a flat list of tokens over a copy of its bytes, made in one pass and used again for the next
/// document. Keywords that look twice (oneOf, uniqueItems, unevaluated…) walk it freely.
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

    public ref readonly Token this[int index] => ref _tokens[index];

    public Utf8Instance Root => new(this, 0);

    /// <summary>How many containers are open while the tape is written.</summary>
    public int Depth { get; private set; }

    public ReadOnlySpan<byte> TextOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        return _text.AsSpan(token.Start, token.Length);
    }

    /// <summary>Reads a document of one value.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, not UTF-8, or nested deeper than allowed.</exception>
    public void Read(ReadOnlySpan<byte> json, int depthLimit)
    {
        if (!Utf8.IsValid(json))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        Reset(json.Length + 1);
        json.CopyTo(_text);
        _text[json.Length] = 0;
        new JsonScanner(this, _text.AsSpan(0, json.Length + 1), depthLimit).Scan();
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

        Add(ref reader);
        while (Depth > 0)
        {
            if (!reader.Read())
            {
                throw new JsonException("The JSON value is not complete.");
            }

            Add(ref reader);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(JsonKind kind, int start, int length)
    {
        var tokens = _tokens;
        if ((uint)_count >= (uint)tokens.Length)
        {
            tokens = Grow();
        }

        ref var token = ref tokens[_count++];
        token.Kind = kind;
        token.Start = start;
        token.Length = length;
        token.Next = _count;
    }

    /// <summary>Opens a container; its token.</summary>
    public int Open(JsonKind kind)
    {
        if (Depth == _open.Length)
        {
            Array.Resize(ref _open, Depth * 2);
        }

        _open[Depth++] = _count;
        Push(kind, 0, 0);
        return _count - 1;
    }

    /// <summary>Closes the innermost container; the token of the one around it, or -1.</summary>
    public int Close()
    {
        _tokens[_open[--Depth]].Next = _count;
        return Depth == 0 ? -1 : _open[Depth - 1];
    }

    public void SetCount(int container, int children) => _tokens[container].Length = children;

    private void Add(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            Close();
            return;
        }

        if (Depth > 0)
        {
            ref var container = ref _tokens[_open[Depth - 1]];
            container.Length += reader.TokenType == JsonTokenType.PropertyName || container.Kind == JsonKind.Array
                ? 1 : 0;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Open(JsonKind.Object);
                break;
            case JsonTokenType.StartArray:
                Open(JsonKind.Array);
                break;
            case JsonTokenType.PropertyName or JsonTokenType.String:
                AddText(ref reader, JsonKind.String);
                break;
            case JsonTokenType.Number:
                AddText(ref reader, JsonKind.Number);
                break;
            case JsonTokenType.True:
                Push(JsonKind.True, 0, 0);
                break;
            case JsonTokenType.False:
                Push(JsonKind.False, 0, 0);
                break;
            default:
                Push(JsonKind.Null, 0, 0);
                break;
        }
    }

    private void AddText(ref Utf8JsonReader reader, JsonKind kind)
    {
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

    private Token[] Grow()
    {
        Array.Resize(ref _tokens, _count * 2);
        return _tokens;
    }

    private void Reset(int length)
    {
        (_textLength, _count, Depth) = (0, 0, 0);
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
