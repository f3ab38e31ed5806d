using System.Buffers;
using System.Globalization;

namespace DataHub.Intake.Normalising;

/// <summary>
/// A number as people write it, with the unit behind it: <c>1,234.5 kg</c>, <c>(300)</c>, <c>￥1.2万元</c>, <c>86%</c>.
/// </summary>
internal static class Quantity
{
    /// <summary>Above this a quantity of this city is a slip, and multiplying it could overflow.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private const int MaxDigits = 18;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,' ");
    private const string Currency = "¥￥$ ";

    /// <summary>
    /// The quick way for what most cells hold: an optional minus, digits, at most one point. Trailing zeros after the
    /// point are dropped, so that 12.50 and 12.5 are one value.
    /// </summary>
    public static bool TryParsePlain(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var negative = text is ['-', ..];
        var at = negative ? 1 : 0;
        if (text.Length - at is 0 or > MaxDigits)
        {
            return false;
        }

        var mantissa = 0L;
        var scale = -1;
        for (; at < text.Length; at++)
        {
            var digit = text[at] - '0';
            if ((uint)digit <= 9)
            {
                mantissa = mantissa * 10 + digit;
                scale += scale >= 0 ? 1 : 0;
            }
            else if (text[at] == '.' && scale < 0 && at > (negative ? 1 : 0) && at < text.Length - 1)
            {
                scale = 0;
            }
            else
            {
                return false;
            }
        }

        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        negative &= mantissa != 0;
        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative, (byte)Math.Max(scale, 0));
        return true;
    }

    /// <param name="folded">The text with compatibility forms folded.</param>
    /// <param name="unit">What stands behind the number; empty when nothing does.</param>
    public static bool TryParse(ReadOnlySpan<char> folded, out decimal value, out ReadOnlySpan<char> unit)
    {
        var text = folded.Trim();
        var negative = TakeParentheses(ref text);
        text = text.TrimStart(Currency);
        negative ^= TakeSign(ref text);
        text = text.TrimStart(Currency);

        var length = NumberLength(text);
        unit = text[length..].Trim();
        if (!TryDigits(text[..length], out value) || Math.Abs(value) > Largest)
        {
            return false;
        }

        value = Trimmed(negative ? -value : value);
        return true;
    }

    /// <summary>Whether a decimal is surely without trailing zeros after the point.</summary>
    public static bool IsTrimmed(decimal value)
    {
        if (value.Scale == 0)
        {
            return true;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return bits[2] == 0 && ((uint)bits[0] | (ulong)(uint)bits[1] << 32) % 10 != 0;
    }

    /// <summary>Without trailing zeros after the point, so that equal values look the same.</summary>
    public static decimal Trimmed(decimal value)
    {
        if (value.Scale == 0)
        {
            return value;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0)
        {
            return value / 1.0000000000000000000000000000m;
        }

        var mantissa = (uint)bits[0] | (ulong)(uint)bits[1] << 32;
        var scale = value.Scale;
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }

        return new decimal((int)mantissa, (int)(mantissa >> 32), 0, value < 0, scale);
    }

    private static bool TakeParentheses(ref ReadOnlySpan<char> text)
    {
        if (text is not ['(', .., ')'] || text[1..].TrimStart(Currency) is not [>= '0' and <= '9', ..])
        {
            return false;
        }

        text = text[1..^1].Trim();
        return true;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        if (text is not [('-' or '−' or '–' or '+') and var sign, ..])
        {
            return false;
        }

        text = text[1..].TrimStart();
        return sign != '+';
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(NumberCharacters);
        if (length < 0)
        {
            return text.Length;
        }

        // 1.2E+05: an exponent belongs to the number.
        if (text[length] is 'e' or 'E')
        {
            var digits = length + 1 < text.Length && text[length + 1] is '+' or '-' ? length + 2 : length + 1;
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                var end = text[digits..].IndexOfAnyExceptInRange('0', '9');
                return end < 0 ? text.Length : digits + end;
            }
        }

        return length;
    }

    private static bool TryDigits(ReadOnlySpan<char> number, out decimal value)
    {
        number = number.Trim();
        var separator = number.IndexOfAny(',', ' ', '\'');
        if (separator < 0)
        {
            return TryDecimal(number, out value);
        }

        Span<char> digits = stackalloc char[64];
        if (number.Length > digits.Length || !HasGroupsOfThree(number, number[separator]))
        {
            value = 0;
            return false;
        }

        var length = 0;
        foreach (var c in number)
        {
            if (c != number[separator])
            {
                digits[length++] = c;
            }
        }

        return TryDecimal(digits[..length], out value);
    }

    private static bool TryDecimal(ReadOnlySpan<char> number, out decimal value) => decimal.TryParse(
        number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);

    private static bool HasGroupsOfThree(ReadOnlySpan<char> number, char separator)
    {
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number[..point];
        var first = whole.IndexOf(separator);
        if (first is < 1 or > 3 || (point >= 0 && number[point..].Contains(separator)))
        {
            return false;
        }

        for (var at = first; at < whole.Length; at += 4)
        {
            if (whole[at] != separator || whole.Length - at < 4
                || whole.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return !whole[..first].ContainsAnyExceptInRange('0', '9');
    }
}
