using System.Globalization;
using System.Runtime.InteropServices;

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
        var digits = MemoryMarshal.Cast<int, ulong>(bits)[0];
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

        var sign = 0;
        if (bits[3] < 0)
        {
            target[sign++] = '-';
        }

        digits.TryFormat(target[sign..], out var length, default, CultureInfo.InvariantCulture);
        return sign + (scale == 0 ? length : PutPoint(target[sign..], length, scale));
    }

    /// <summary>Puts the point before the last <paramref name="scale"/> of the digits, and zeros before them where they are fewer.</summary>
    private static int PutPoint(Span<char> target, int length, int scale)
    {
        var whole = Math.Max(length - scale, 1);
        var padding = Math.Max(scale + 1 - length, 0);
        target[..length].CopyTo(target[padding..]);
        target[..padding].Fill('0');
        target.Slice(whole, scale).CopyTo(target[(whole + 1)..]);
        target[whole] = '.';
        return whole + 1 + scale;
    }

    private static int WriteThoroughly(decimal number, Span<char> target)
    {
        // Dividing by one of all places takes the zeros off.
        var trimmed = number / 1.000000000000000000000000000000m;
        trimmed.TryFormat(target, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }
}
