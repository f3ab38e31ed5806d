using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace DataHub.JsonSchema.Instances;

/// <summary>
/// Writes a JSON text (RFC 8259) that lies in a tape's buffer onto the tape, in one pass. It accepts exactly what
/// <see cref="Utf8JsonReader"/> does, which the tests hold it to, in less time:
/// it knows that all of the text is in memory.
/// </summary>
/// <param name="text">The text, which a zero byte follows; strings with escapes are resolved in place.</param>
internal ref struct JsonScanner(JsonTape tape, Span<byte> text, int depthLimit)
{
    private static readonly SearchValues<byte> StringEnds =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(control => (byte)control)]);

    private readonly Span<byte> _text = text;
    private int _at;

    // Of the innermost container that is open: its token, or -1; whether it is an object; how much it holds so far.
    private int _container = -1;
    private bool _inObject;
    private int _children;

    /// <exception cref="JsonException">The text is not one JSON value, or too deep.</exception>
    public void Scan()
    {
        SkipSpace();
        while (true)
        {
            if (ScanValueStart() && !ScanAfterValue())
            {
                break;
            }
        }

        if (_at < _text.Length - 1)
        {
            throw Wrong();
        }
    }

    /// <summary>Scans a scalar, an empty container, or the beginning of another; whether a value is complete.</summary>
    private bool ScanValueStart()
    {
        switch (_text[_at])
        {
            case (byte)'"':
                ScanString();
                return true;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ScanNumber();
                return true;
            case (byte)'{':
                return ScanObjectStart();
            case (byte)'[':
                return ScanArrayStart();
            case (byte)'t':
                ScanLiteral("true"u8, JsonKind.True);
                return true;
            case (byte)'f':
                ScanLiteral("false"u8, JsonKind.False);
                return true;
            case (byte)'n':
                ScanLiteral("null"u8, JsonKind.Null);
                return true;
            default:
                throw Wrong();
        }
    }

    private bool ScanObjectStart()
    {
        Open(JsonKind.Object);
        if (_text[_at] == (byte)'}')
        {
            _at++;
            Close();
            return true;
        }

        ScanName();
        return false;
    }

    private bool ScanArrayStart()
    {
        Open(JsonKind.Array);
        if (_text[_at] == (byte)']')
        {
            _at++;
            Close();
            return true;
        }

        _children++;
        return false;
    }

    /// <summary>Scans what follows a value; whether another value comes.</summary>
    private bool ScanAfterValue()
    {
        while (true)
        {
            SkipSpace();
            if (_container < 0)
            {
                return false;
            }

            var next = _text[_at];
            if (next == (byte)',')
            {
                _at++;
                SkipSpace();
                if (_inObject)
                {
                    ScanName();
                }
                else
                {
                    _children++;
                }

                return true;
            }

            if (next != (_inObject ? (byte)'}' : (byte)']'))
            {
                throw Wrong();
            }

            _at++;
            Close();
        }
    }

    private void Open(JsonKind kind)
    {
        if (tape.Depth == depthLimit)
        {
            throw new JsonException(
                string.Create(CultureInfo.InvariantCulture, $"nested deeper than {depthLimit} levels"));
        }

        if (_container >= 0)
        {
            tape.SetCount(_container, _children);
        }

        _at++;
        _container = tape.Open(kind);
        _inObject = kind == JsonKind.Object;
        _children = 0;
        SkipSpace();
    }

    private void Close()
    {
        tape.SetCount(_container, _children);
        _container = tape.Close();
        if (_container >= 0)
        {
            _inObject = tape[_container].Kind == JsonKind.Object;
            _children = tape[_container].Length;
        }
    }

    private void ScanName()
    {
        if (_text[_at] != (byte)'"')
        {
            throw Wrong();
        }

        _children++;
        ScanString();
        SkipSpace();
        if (_text[_at] != (byte)':')
        {
            throw Wrong();
        }

        _at++;
        SkipSpace();
    }

    private void ScanString()
    {
        var start = ++_at;
        _at += _text[start..].IndexOfAny(StringEnds);
        if (_text[_at] == (byte)'"')
        {
            tape.Push(JsonKind.String, start, _at++ - start);
            return;
        }

        while (_text[_at] == (byte)'\\')
        {
            _at = Math.Min(_at + 2, _text.Length - 1);
            _at += _text[_at..].IndexOfAny(StringEnds);
        }

        if (_text[_at] != (byte)'"')
        {
            throw Wrong();
        }

        _at++;
        tape.Push(JsonKind.String, start, Unescape(_text[(start - 1).._at]));
    }

    /// <summary>Resolves a string's escapes behind its opening quote; the length of the result.</summary>
    private static int Unescape(Span<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted.ToArray());
        reader.Read();
        try
        {
            return reader.CopyString(quoted[1..]);
        }
        catch (InvalidOperationException invalid)
        {
            throw new JsonException("A string is not valid Unicode text.", invalid);
        }
    }

    private void ScanNumber()
    {
        var start = _at;
        _at += _text[_at] == (byte)'-' ? 1 : 0;
        if (_text[_at] == (byte)'0')
        {
            _at++;
        }
        else
        {
            ScanDigits();
        }

        if (_text[_at] == (byte)'.')
        {
            _at++;
            ScanDigits();
        }

        if ((_text[_at] | 0x20) == 'e')
        {
            _at++;
            _at += _text[_at] is (byte)'+' or (byte)'-' ? 1 : 0;
            ScanDigits();
        }

        tape.Push(JsonKind.Number, start, _at - start);
    }

    private void ScanDigits()
    {
        var text = _text;
        var at = _at;
        while ((uint)(text[at] - '0') <= 9)
        {
            at++;
        }

        if (at == _at)
        {
            throw Wrong();
        }

        _at = at;
    }

    private void ScanLiteral(ReadOnlySpan<byte> literal, JsonKind kind)
    {
        if (!_text[_at..].StartsWith(literal))
        {
            throw Wrong();
        }

        tape.Push(kind, _at, literal.Length);
        _at += literal.Length;
    }

    private void SkipSpace()
    {
        while (_text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private readonly JsonException Wrong()
    {
        var what = _at >= _text.Length - 1 ? "the text ends too early" : "unexpected character";
        return new JsonException(string.Create(CultureInfo.InvariantCulture, $"{what} at byte {_at}"));
    }
}
