using System.Globalization;

namespace DataHub.Intake.Normalising;

/// <summary>
/// Dates as a spreadsheet counts them: days since 1899-12-30 (1900 system; its invented 29 February 1900 makes serials
/// below 61 ambiguous, no report is that old) or since 1904-01-01; the fraction is the time of day.
/// </summary>
internal static class ExcelSerial
{
    /// <summary>1927 to 2091: what a report's date can be, and no year or small number is.</summary>
    private const int Earliest = 10_000;

    private const int Latest = 70_000;

    private static readonly DateTime Epoch1900 = new(1899, 12, 30);
    private static readonly DateTime Epoch1904 = new(1904, 1, 1);

    /// <summary>A whole day of our time.</summary>
    public static bool TryDate(int serial, bool is1904, out DateOnly date)
    {
        var plausible = serial is >= Earliest and <= Latest;
        date = plausible ? DateOnly.FromDateTime((is1904 ? Epoch1904 : Epoch1900).AddDays(serial)) : default;
        return plausible;
    }

    /// <summary>As ISO text: a date, a date with time, or a time of day; null when it is none.</summary>
    public static string? ToText(double serial, bool is1904)
    {
        if (serial is not (>= 0 and < 2_950_000))
        {
            return null;
        }

        // Whole seconds: the fraction of a day is never exact.
        var time = TimeSpan.FromSeconds(Math.Round(serial * 86_400));
        var instant = (is1904 ? Epoch1904 : Epoch1900) + time;
        var format = time.Days == 0 && !is1904
            ? "HH:mm:ss"
            : instant.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return instant.ToString(format, CultureInfo.InvariantCulture);
    }
}
