using System.Globalization;

namespace DataHub.Intake;

/// <summary>
/// Decimals as JSON numbers, without zeros at the end, so that 12.5 and 12.50 are the same content. By hand: a row has a
/// dozen of them, and the library's formatting knows of cultures.
/// </summary>
internal static class DecimalText
{
    /// <summary>A sign, 29 digits, a point, and a zero before it.</summary>
    public const int Longest = 32;

    /// <returns>How many characters were written.</returns>
    public static int Write(decimal number, Span<char> target)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = (uint)bits[0] | (ulong)(uint)bits[1] << 32;
        if (bits[2] != 0 || digits == 0)
        {
            return WriteThoroughly(number, target);
        }

        var scale = (int)number.Scale;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        return WriteDigits(digits, scale, negative: bits[3] < 0, target);
    }

    /// <summary>From the last digit to the first; before the point there is one at least.</summary>
    private static int WriteDigits(ulong digits, int scale, bool negative, Span<char> target)
    {
        var length = Math.Max(CountOf(digits), scale + 1) + (scale > 0 ? 1 : 0) + (negative ? 1 : 0);
        var at = length;
        if (scale > 0)
        {
            for (; scale > 0; scale--)
            {
                target[--at] = TakeDigit(ref digits);
            }

            target[--at] = '.';
        }

        do
        {
            target[--at] = TakeDigit(ref digits);
        }
        while (digits > 0);
        if (negative)
        {
            target[0] = '-';
        }

        return length;
    }

    private static char TakeDigit(ref ulong digits)
    {
        (digits, var digit) = Math.DivRem(digits, 10);
        return (char)('0' + digit);
    }

    private static int CountOf(ulong digits)
    {
        var count = 1;
        for (var power = 10UL; digits >= power; power *= 10)
        {
            if (++count == 20)
            {
                break;
            }
        }

        return count;
    }

    private static int WriteThoroughly(decimal number, Span<char> target)
    {
        // Dividing by one of all places takes the zeros off.
        var trimmed = number / 1.000000000000000000000000000000m;
        trimmed.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }
}
