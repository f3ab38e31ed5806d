using System.Numerics;

namespace DataHub.JsonSchema.Numbers;

/// <summary>
/// A number of any size as its significant digits: ±digits × 10^exponent, without leading or trailing zeros.
/// Comparing two walks their digits once, whatever the exponents, so that 1e999999999 costs no more than 1.
/// </summary>
internal sealed class BigNumber
{
    // An exponent beyond this cannot be told from its neighbours by any text that fits in memory.
    private const long ExponentCap = 1_000_000_000_000_000;

    private readonly bool _negative;
    private readonly byte[] _digits;
    private readonly long _exponent;

    private BigNumber(bool negative, byte[] digits, long exponent)
    {
        _negative = negative && digits.Length > 0;
        _digits = digits;
        _exponent = digits.Length == 0 ? 0 : exponent;
    }

    public bool IsInteger => _exponent >= 0;

    public int Sign => _digits.Length == 0 ? 0 : _negative ? -1 : 1;

    private long Magnitude => _digits.Length + _exponent;

    /// <summary>Reads a number as JSON writes it; the text must already be known to be one.</summary>
    public static BigNumber Parse(ReadOnlySpan<byte> json)
    {
        var digits = new byte[json.Length];
        var (count, exponent, position, fraction) = (0, 0L, 0, false);
        var negative = json[0] == (byte)'-';
        for (position = negative ? 1 : 0; position < json.Length && (json[position] | 0x20) != 'e'; position++)
        {
            if (json[position] == (byte)'.')
            {
                fraction = true;
                continue;
            }

            exponent -= fraction ? 1 : 0;
            if (count > 0 || json[position] != (byte)'0')
            {
                digits[count++] = (byte)(json[position] - '0');
            }
        }

        exponent += position < json.Length ? ReadExponent(json[(position + 1)..]) : 0;
        return Trimmed(negative, digits.AsSpan(0, count), exponent);
    }

    public static BigNumber Of(long mantissa, int exponent)
    {
        Span<byte> digits = stackalloc byte[20];
        var at = digits.Length;
        for (var rest = (UInt128)Int128.Abs(mantissa); rest > 0; rest /= 10)
        {
            digits[--at] = (byte)(rest % 10);
        }

        return Trimmed(mantissa < 0, digits[at..], exponent);
    }

    public int CompareTo(BigNumber other)
    {
        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        var order = Magnitude.CompareTo(other.Magnitude);
        return Sign * (order != 0 ? order : _digits.AsSpan().SequenceCompareTo(other._digits));
    }

    /// <summary>Whether this is a whole multiple of <paramref name="divisor"/>, which is greater than zero.</summary>
    public bool IsMultipleOf(BigNumber divisor)
    {
        if (Sign == 0)
        {
            return true;
        }

        // This number's last digit is not 0, so it cannot be a multiple of anything with a higher last place.
        var places = _exponent - divisor._exponent;
        if (places < 0)
        {
            return false;
        }

        var modulus = ToInteger(divisor._digits);
        var remainder = BigInteger.Zero;
        foreach (var digit in _digits)
        {
            remainder = ((remainder * 10) + digit) % modulus;
        }

        return (remainder * BigInteger.ModPow(10, places, modulus) % modulus).IsZero;
    }

    public void AddTo(ref HashCode hash)
    {
        hash.Add(Sign);
        hash.Add(_exponent);
        hash.AddBytes(_digits);
    }

    private static BigInteger ToInteger(byte[] digits)
    {
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit;
        }

        return value;
    }

    private static BigNumber Trimmed(bool negative, ReadOnlySpan<byte> digits, long exponent)
    {
        var significant = digits.TrimEnd((byte)0);
        return new BigNumber(negative, significant.ToArray(), exponent + digits.Length - significant.Length);
    }

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        var value = 0L;
        foreach (var digit in text)
        {
            if (digit is >= (byte)'0' and <= (byte)'9')
            {
                value = Math.Min(ExponentCap, (value * 10) + digit - '0');
            }
        }

        return text[0] == (byte)'-' ? -value : value;
    }
}
