using System.Globalization;
using DataHub.Intake.Normalising;

namespace DataHub.Intake.Reading;

/// <summary>
/// A number of a workbook as the person who typed it sees it: 15 significant digits, which is all a spreadsheet has
/// (0.30000000000000004 is 0.3), dates as dates, shares with their %.
/// </summary>
internal static class XlsxNumber
{
    private const int SignificantDigits = 15;

    /// <summary>From here on a numeral has lost digits.</summary>
    public const double Exact = 1e15;

    /// <summary>Whether the XML's digits are what the person sees.</summary>
    public static bool IsPlain(ReadOnlySpan<char> digits) =>
        digits.Length <= SignificantDigits && !digits.ContainsAny('E', 'e');

    public static bool TryParse(ReadOnlySpan<char> digits, out double number) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);

    /// <summary>Null when it is no number that a decimal holds.</summary>
    public static string? ToText(double number, XlsxNumberFormat format, bool is1904) => format switch
    {
        XlsxNumberFormat.Date => ExcelSerial.ToText(number, is1904),
        XlsxNumberFormat.Percent when Fits(number) => Digits(number, 100) + "%",
        _ when Fits(number) => Digits(number, 1),
        _ => null,
    };

    private static bool Fits(double number) => Math.Abs(number) < 1e26;

    // The conversion of a double to decimal keeps 15 significant digits.
    private static string Digits(double number, int factor) =>
        ((decimal)number * factor).ToString("0.############################", CultureInfo.InvariantCulture);
}
