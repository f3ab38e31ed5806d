using DataHub.Intake.Normalising;

namespace DataHub.Workbooks;

/// <summary>
/// Text that no spreadsheet takes for a formula (公式注入): what begins with = + - @, blanks before it or not, gets an
/// apostrophe, unless it is a number or a dash. The readers take the apostrophe off again.
/// </summary>
internal static class SafeText
{
    /// <summary>A cell holds 32,767 characters.</summary>
    private const int Longest = 32_000;

    public static string Of(string? text)
    {
        var cut = text is null ? "" : text.Length > Longest ? text[..Longest] : text;

        // The readers trim; a tab or a line break before a formula hides it from nobody else.
        var seen = cut is ['\t' or '\r' or '\n', ..] ? cut.TrimStart() : cut;
        return BeginsFormula(seen.AsSpan().TrimStart(" 　")) && !IsHarmless(seen) ? "'" + seen : seen;
    }

    /// <summary>Of a text for XML, characters that XML cannot hold are taken out.</summary>
    public static string ForXml(string? text) =>
        string.Concat(Of(text).Where(c => System.Xml.XmlConvert.IsXmlChar(c)));

    // Some spreadsheets take the full-width signs for what they look like.
    private static bool BeginsFormula(ReadOnlySpan<char> text) =>
        text is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];

    // A number, with its unit or without, and a dash for “nothing” are what they seem.
    private static bool IsHarmless(string text) => CellText.IsAbsenceMark(text)
        || (Quantity.TryParse(text, out _, out var unit) && (unit is "" or "%" || UnitTable.IsUnit(unit)));
}
