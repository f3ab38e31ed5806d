using System.Buffers;
using System.Text.Unicode;
using DataHub.JsonSchema.Records;

namespace DataHub.Intake.Reading;

/// <summary>
/// Takes JSON piece by piece from bytes that are all at hand, as long as it is plain: no escapes, no nesting, no
/// exponents. What it takes is well-formed (RFC 8259); what it does not take may be so too.
/// </summary>
/// <param name="texts">Where texts go: at least as many characters as there are bytes.</param>
internal ref struct PlainJson(ReadOnlySpan<byte> json, char[] texts)
{
    /// <summary>Digits with a point between them that surely fit into 64 bits.</summary>
    private const int MaxNumberLength = 19;

    private static readonly SearchValues<byte> TextEnds =
        SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(control => (byte)control)]);

    private ReadOnlySpan<byte> _rest = json;
    private int _used;

    public readonly bool IsAtEnd => _rest.IsEmpty || _rest.IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>Takes the piece, and the spaces behind it, if it comes next.</summary>
    public bool TryTake(ReadOnlySpan<byte> piece)
    {
        if (!_rest.StartsWith(piece))
        {
            return false;
        }

        _rest = _rest[piece.Length..];
        SkipSpaces();
        return true;
    }

    /// <inheritdoc cref="TryTake(ReadOnlySpan{byte})"/>
    public bool TryTake(byte sign)
    {
        if (_rest.IsEmpty || _rest[0] != sign)
        {
            return false;
        }

        _rest = _rest[1..];
        SkipSpaces();
        return true;
    }

    /// <summary>Takes a scalar.</summary>
    public bool TryTakeValue(out Field value)
    {
        switch (_rest.IsEmpty ? default : _rest[0])
        {
            case (byte)'"':
                return TryTakeText(out value);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return TryTakeNumber(out value);
            case (byte)'t':
                value = Field.Of(true);
                return TryTake("true"u8);
            case (byte)'f':
                value = Field.Of(false);
                return TryTake("false"u8);
            default:
                value = Field.Null;
                return TryTake("null"u8);
        }
    }

    private bool TryTakeText(out Field value)
    {
        var content = _rest[1..];
        var end = content.IndexOfAny(TextEnds);
        if (end < 0 || content[end] != '"'
            || Utf8.ToUtf16(content[..end], texts.AsSpan(_used), out _, out var length, replaceInvalidSequences: false)
                != OperationStatus.Done)
        {
            value = default;
            return false;
        }

        value = Field.Of(texts.AsMemory(_used, length));
        _used += length;
        _rest = content[(end + 1)..];
        SkipSpaces();
        return true;
    }

    private bool TryTakeNumber(out Field value)
    {
        var negative = _rest[0] == '-';
        var digits = negative ? _rest[1..] : _rest;
        var mantissa = 0UL;
        var length = PassDigits(digits, 0, ref mantissa);
        var (whole, scale) = (length, 0);
        if (length < digits.Length && digits[length] == '.')
        {
            length = PassDigits(digits, length + 1, ref mantissa);
            scale = length - whole - 1;
        }

        var isWellFormed = whole > 0 && (whole == 1 || digits[0] != '0') && (whole == length || scale > 0);
        if (!isWellFormed || length > MaxNumberLength)
        {
            value = default;
            return false;
        }

        value = Field.Of(Decimal(negative, mantissa, scale));
        _rest = digits[length..];
        SkipSpaces();
        return true;
    }

    private static int PassDigits(ReadOnlySpan<byte> digits, int at, ref ulong mantissa)
    {
        for (; at < digits.Length; at++)
        {
            var digit = (uint)(digits[at] - '0');
            if (digit > 9)
            {
                break;
            }

            mantissa = (mantissa * 10) + digit;
        }

        return at;
    }

    /// <summary>12.50 and 12.5 are one number: zeros behind the point are left out.</summary>
    private static decimal Decimal(bool negative, ulong mantissa, int scale)
    {
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        return new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative && mantissa != 0, (byte)scale);
    }

    private void SkipSpaces()
    {
        while (!_rest.IsEmpty && _rest[0] == ' ')
        {
            _rest = _rest[1..];
        }
    }
}
