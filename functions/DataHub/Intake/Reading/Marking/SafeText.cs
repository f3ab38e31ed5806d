using DataHub.Intake.Normalising;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// Text that no spreadsheet takes for a formula (公式注入): what begins with = + - @ gets an apostrophe, unless it is a
/// number or a dash. The readers take the apostrophe off again.
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
        return seen is ['=' or '+' or '-' or '@', ..] && !IsHarmless(seen) ? "'" + seen : seen;
    }

    /// <summary>Of a text for XML, characters that XML cannot hold are taken out.</summary>
    public static string ForXml(string? text) =>
        string.Concat(Of(text).Where(c => System.Xml.XmlConvert.IsXmlChar(c)));

    // A number, with its unit or without, and a dash for “nothing” are what they seem.
    private static bool IsHarmless(string text) => CellText.IsAbsenceMark(text)
        || (Quantity.TryParse(text, out _, out var unit) && (unit is "" or "%" || UnitTable.IsUnit(unit)));
}
