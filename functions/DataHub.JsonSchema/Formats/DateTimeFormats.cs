namespace DataHub.JsonSchema.Formats;

/// <summary>RFC 3339, 5.6. A leap second is a time only at 23:59:60 UTC.</summary>
internal static class DateTimeFormats
{
    private const int DateLength = 10;

    public static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == DateLength && text[4] == '-' && text[7] == '-'
        && Number(text[..4], 0, 9999) is { } year
        && Number(text[5..7], 1, 12) is { } month
        && Number(text[8..], 1, DaysIn(year, month)) is not null;

    public static bool IsDateTime(ReadOnlySpan<char> text) =>
        text.Length > DateLength && text[DateLength] is 'T' or 't'
        && IsDate(text[..DateLength]) && IsTime(text[(DateLength + 1)..]);

    public static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':'
            || Number(text[..2], 0, 23) is not { } hour
            || Number(text[3..5], 0, 59) is not { } minute
            || Number(text[6..8], 0, 60) is not { } second)
        {
            return false;
        }

        var rest = text[8..];
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits <= 0)
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        return OffsetMinutes(rest) is { } offset
            && (second < 60 || Modulo((hour * 60) + minute - offset) == (24 * 60) - 1);
    }

    private static int? OffsetMinutes(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || Number(text[1..3], 0, 23) is not { } hours
            || Number(text[4..], 0, 59) is not { } minutes)
        {
            return null;
        }

        return (text[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
    }

    private static int Modulo(int minutes) => ((minutes % (24 * 60)) + (24 * 60)) % (24 * 60);

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int? Number(ReadOnlySpan<char> digits, int minimum, int maximum)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            value = (value * 10) + digit - '0';
        }

        return value >= minimum && value <= maximum ? value : null;
    }
}
