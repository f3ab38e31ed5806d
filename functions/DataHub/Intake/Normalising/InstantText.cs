using System.Globalization;
using DataHub.Plan;

namespace DataHub.Intake.Normalising;

/// <summary>Points in time as people and systems write them; what states no offset is Beijing's time (domain report
/// 6.3).</summary>
internal static class InstantText
{
    private const string Canonical = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz",
    ];

    private static readonly string[] Times = ["H:mm", "H:mm:ss"];

    public static bool IsCanonical(ReadOnlySpan<char> text) =>
        text is [.., 'Z'] && text.Length == 20 && text[10] == 'T' && DateText.IsIsoDate(text[..10])
        && TimeOnly.TryParseExact(text[11..19], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>As it is stored: UTC to the second, so that texts compare as the instants do.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(Canonical, CultureInfo.InvariantCulture);

    public static bool TryCanonical(ReadOnlySpan<char> text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text, Canonical, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);

    public static bool TryParse(string folded, out DateTimeOffset instant)
    {
        if (DateTimeOffset.TryParseExact(
            folded.ToUpperInvariant(), WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
        {
            return true;
        }

        var (day, time) = Split(folded);
        if (DateText.TryDate(day, out var date) && TryTime(time, out var clock))
        {
            instant = BusinessTime.At(date, clock);
            return true;
        }

        return false;
    }

    /// <summary>The date, and the time of day from its hour on.</summary>
    private static (string Day, string Time) Split(string text)
    {
        var hour = text.IndexOf(':', StringComparison.Ordinal);
        while (hour > 0 && char.IsAsciiDigit(text[hour - 1]))
        {
            hour--;
        }

        return hour <= 0 ? (text, "") : (text[..hour].TrimEnd(' ', 'T', 't'), text[hour..]);
    }

    private static bool TryTime(string text, out TimeOnly time)
    {
        time = TimeOnly.MinValue;
        return text.Length == 0
            || TimeOnly.TryParseExact(text.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
