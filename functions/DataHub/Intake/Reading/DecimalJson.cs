using System.Buffers.Text;

namespace DataHub.Intake.Reading;

/// <summary>JSON numbers as decimals, exactly or not at all.</summary>
internal static class DecimalJson
{
    /// <summary>False when <see cref="decimal"/> cannot hold the number exactly.</summary>
    public static bool TryParse(ReadOnlySpan<byte> json, out decimal number)
    {
        var negative = json[0] == '-';
        var digits = negative ? json[1..] : json;
        if (digits.Length > 19 || !TryParseShort(digits, negative, out number))
        {
            return TryParseLong(json, out number);
        }

        return true;
    }

    private static bool TryParseShort(ReadOnlySpan<byte> digits, bool negative, out decimal number)
    {
        ulong mantissa = 0;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (uint)(digits[i] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (digits[i] == '.')
            {
                point = i;
            }
            else
            {
                number = 0;
                return false;
            }
        }

        var scale = point < 0 ? 0 : digits.Length - point - 1;
        number = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative, (byte)scale);
        return true;
    }

    private static bool TryParseLong(ReadOnlySpan<byte> json, out decimal number)
    {
        const int exactDigits = 28;
        var exponent = json.IndexOfAny((byte)'e', (byte)'E');
        if (exponent < 0)
        {
            return Utf8Parser.TryParse(json, out number, out var used) && used == json.Length && json.Length <= exactDigits;
        }

        number = 0;
        return exponent <= 15
            && Utf8Parser.TryParse(json[(exponent + 1)..].TrimStart((byte)'+'), out int power, out _)
            && Math.Abs(power) <= 12
            && Utf8Parser.TryParse(json, out number, out var consumed, 'E') && consumed == json.Length;
    }
}
