using System.Runtime.CompilerServices;
using System.Text;

namespace DataHub.JsonSchema.Numbers;

/// <summary>
/// A JSON number as the mathematical value it writes. Nearly all are mantissa × 10^exponent with a mantissa of 64 bits;
/// the others carry a <see cref="BigNumber"/>. Never a floating-point number: 0.1 is a tenth and 1e400 is finite.
/// </summary>
internal readonly struct JsonNumber
{
    private static readonly long[] PowersOfTen =
        [.. Enumerable.Range(0, 19).Select(power => (long)Math.Pow(10, power))];

    private readonly long _mantissa;
    private readonly int _exponent;
    private readonly BigNumber? _big;

    private JsonNumber(long mantissa, int exponent)
    {
        _mantissa = mantissa;
        _exponent = exponent;
    }

    private JsonNumber(BigNumber big) => _big = big;

    public bool IsInteger
    {
        get
        {
            if (_big is not null)
            {
                return _big.IsInteger;
            }

            return _exponent >= 0 || _mantissa == 0 || (_exponent >= -18 && _mantissa % PowersOfTen[-_exponent] == 0);
        }
    }

    /// <summary>Reads a number as JSON writes it; the text must already be known to be one.</summary>
    public static JsonNumber Parse(ReadOnlySpan<byte> json)
    {
        var position = json[0] == (byte)'-' ? 1 : 0;
        if (json.Length - position > 18)
        {
            return new JsonNumber(BigNumber.Parse(json));
        }

        var (mantissa, point) = (0L, -1);
        for (; position < json.Length; position++)
        {
            var digit = (uint)json[position] - '0';
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (json[position] == (byte)'.')
            {
                point = position;
            }
            else
            {
                return new JsonNumber(BigNumber.Parse(json));
            }
        }

        return new JsonNumber(json[0] == (byte)'-' ? -mantissa : mantissa, point < 0 ? 0 : point + 1 - json.Length);
    }

    /// <summary>
    /// Reads the number that begins at an index; the index behind it, or -1 when none does, or one with an exponent or
    /// of more than 18 digits. What follows is for the caller to see.
    /// </summary>
    public static int Read(ReadOnlySpan<byte> text, int start, out JsonNumber number)
    {
        const int MostDigits = 18;
        number = default;
        var negative = text[start] == (byte)'-';
        var (first, mantissa, places) = (negative ? start + 1 : start, 0L, 0);
        var at = ReadDigits(text, first, ref mantissa);
        if (at == first || (at > first + 1 && text[first] == (byte)'0'))
        {
            return -1;
        }

        if (at < text.Length && text[at] == (byte)'.')
        {
            var point = at;
            at = ReadDigits(text, at + 1, ref mantissa);
            places = at - point - 1;
            if (places == 0)
            {
                return -1;
            }
        }

        if (at - first > MostDigits || (at < text.Length && (text[at] | 0x20) == 'e'))
        {
            return -1;
        }

        number = new JsonNumber(negative ? -mantissa : mantissa, -places);
        return at;
    }

    // More digits than 64 bits hold overflow unseen; who counts the digits does not use the sum.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadDigits(ReadOnlySpan<byte> text, int at, ref long sum)
    {
        for (; (uint)at < (uint)text.Length && (uint)(text[at] - '0') <= 9; at++)
        {
            sum = unchecked((sum * 10) + (text[at] - '0'));
        }

        return at;
    }

    public static JsonNumber Parse(ReadOnlySpan<char> json)
    {
        var ascii = json.Length <= 64 ? stackalloc byte[json.Length] : new byte[json.Length];
        Encoding.ASCII.GetBytes(json, ascii);
        return Parse(ascii);
    }

    public static JsonNumber Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0 || bits[1] < 0)
        {
            return Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var mantissa = ((long)bits[1] << 32) | (uint)bits[0];
        return new JsonNumber(bits[3] < 0 ? -mantissa : mantissa, -((bits[3] >> 16) & 0xFF));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(in JsonNumber other)
    {
        var areAligned = _exponent == other._exponent || other._mantissa == 0;
        return areAligned && _big is null && other._big is null
            ? _mantissa.CompareTo(other._mantissa)
            : CompareAligned(other);
    }

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>, which is greater than zero.</summary>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        var places = _exponent - divisor._exponent;
        if (_big is null && divisor._big is null && places is >= -18 and <= 18)
        {
            return places >= 0
                ? (Int128)_mantissa * PowersOfTen[places] % divisor._mantissa == 0
                : _mantissa % ((Int128)divisor._mantissa * PowersOfTen[-places]) == 0;
        }

        return ToBig().IsMultipleOf(divisor.ToBig());
    }

    /// <summary>A whole number not below zero, or <see cref="int.MaxValue"/> for any greater one.</summary>
    public int ToLimit()
    {
        var number = ToBig();
        if (number.CompareTo(BigNumber.Of(int.MaxValue, 0)) >= 0)
        {
            return int.MaxValue;
        }

        var value = 0;
        for (var bit = 1 << 30; bit > 0; bit >>= 1)
        {
            value |= number.CompareTo(BigNumber.Of(value | bit, 0)) >= 0 ? bit : 0;
        }

        return value;
    }

    /// <summary>Equal numbers add the same, however they are written.</summary>
    public void AddTo(ref HashCode hash) => ToBig().AddTo(ref hash);

    private int CompareAligned(in JsonNumber other)
    {
        var places = _exponent - other._exponent;
        if (_big is not null || other._big is not null || places is < -18 or > 18)
        {
            return ToBig().CompareTo(other.ToBig());
        }

        return places > 0
            ? CompareScaled(_mantissa, PowersOfTen[places], other._mantissa)
            : -CompareScaled(other._mantissa, PowersOfTen[-places], _mantissa);
    }

    private static int CompareScaled(long mantissa, long power, long other)
    {
        var high = Math.BigMul(mantissa, power, out var low);
        return high == low >> 63 ? low.CompareTo(other) : high < 0 ? -1 : 1;
    }

    private BigNumber ToBig() => _big ?? BigNumber.Of(_mantissa, _exponent);
}
