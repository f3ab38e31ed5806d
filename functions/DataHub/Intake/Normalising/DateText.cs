using System.Buffers;
using System.Globalization;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Dates and months as people write them: 2025-03-05, 2025/3/5, 2025.3.5, 2025年3月5日, 20250305, an Excel serial.
/// The year always stands first: 3/5/2025 could be two days and is not understood.
/// </summary>
internal static class DateText
{
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.Z+ ");

    public static bool IsIsoDate(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _]
        && TryInts(text[..4], text[5..7], text[8..], out var year, out var month, out var day)
        && IsDate(year, month, day);

    public static bool IsIsoMonth(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '-', _, _]
        && TryInt(text[..4], out var year) && TryInt(text[5..], out var month) && IsDate(year, month, 1);

    public static bool TryDate(ReadOnlySpan<char> folded, out DateOnly date)
    {
        var parts = new Parts(folded);
        if (parts.Count == 3 && IsDate(parts.Year, parts.Month, parts.Day))
        {
            date = new DateOnly(parts.Year, parts.Month, parts.Day);
            return true;
        }

        return TryCompact(folded, out date) || TrySerial(folded, out date);
    }

    /// <summary>A month, or a date within it.</summary>
    public static bool TryMonth(ReadOnlySpan<char> folded, out DateOnly firstDay)
    {
        var parts = new Parts(folded);
        if (parts.Count >= 2 && IsDate(parts.Year, parts.Month, parts.Count == 3 ? parts.Day : 1))
        {
            firstDay = new DateOnly(parts.Year, parts.Month, 1);
            return true;
        }

        if (folded.Length == 6 && TryInt(folded[..4], out var year) && TryInt(folded[4..], out var month)
            && IsDate(year, month, 1))
        {
            firstDay = new DateOnly(year, month, 1);
            return true;
        }

        var found = TryCompact(folded, out var date) || TrySerial(folded, out date);
        firstDay = found ? new DateOnly(date.Year, date.Month, 1) : default;
        return found;
    }

    private static bool TryCompact(ReadOnlySpan<char> text, out DateOnly date)
    {
        if (text.Length == 8 && TryInts(text[..4], text[4..6], text[6..], out var year, out var month, out var day)
            && IsDate(year, month, day))
        {
            date = new DateOnly(year, month, day);
            return true;
        }

        date = default;
        return false;
    }

    private static bool TrySerial(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        return text.Length == 5 && TryInt(text, out var serial) && ExcelSerial.TryDate(serial, is1904: false, out date);
    }

    private static bool TryInts(
        ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third, out int a, out int b, out int c)
    {
        (a, b, c) = (0, 0, 0);
        return TryInt(first, out a) && TryInt(second, out b) && TryInt(third, out c);
    }

    private static bool TryInt(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool IsDate(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Year, month and day between separators; a time of day behind them is not looked at.</summary>
    private readonly ref struct Parts
    {
        public Parts(ReadOnlySpan<char> text)
        {
            if (!TryTake(ref text, "年-/.", out var year) || year.Length != 4 || !TryInt(year, out Year))
            {
                return;
            }

            if (!TryTake(ref text, "月-/.", out var month) || month.Length > 2 || !TryInt(month, out Month))
            {
                return;
            }

            text = text.TrimStart('份');
            if (text.IsEmpty)
            {
                Count = 2;
                return;
            }

            if (TryTake(ref text, "日号 T", out var day) && day.Length <= 2 && TryInt(day, out Day)
                && IsTimeOrNothing(text))
            {
                Count = 3;
            }
        }

        public readonly int Year;
        public readonly int Month;
        public readonly int Day;
        public readonly int Count;

        private static bool TryTake(ref ReadOnlySpan<char> text, string ends, out ReadOnlySpan<char> digits)
        {
            text = text.TrimStart();
            var length = text.IndexOfAnyExceptInRange('0', '9');
            length = length < 0 ? text.Length : length;
            digits = text[..length];
            var rest = text[length..];
            if (rest.TrimStart() is [var next, ..] && ends.Contains(next, StringComparison.Ordinal))
            {
                rest = rest.TrimStart();
            }

            if (!rest.IsEmpty && !ends.Contains(rest[0], StringComparison.Ordinal))
            {
                return false;
            }

            text = rest.IsEmpty ? rest : rest[1..];
            return length > 0;
        }

        private static bool IsTimeOrNothing(ReadOnlySpan<char> text)
        {
            text = text.Trim();
            return text.IsEmpty || (text.Contains(':') && !text.ContainsAnyExcept(TimeCharacters));
        }
    }
}
