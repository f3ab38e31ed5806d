using DataHub.Intake.Normalising;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// Text that no spreadsheet takes for a formula (公式注入): what begins with = + - @ gets an apostrophe, unless it is a
/// plain number. The readers take the apostrophe off again.
/// </summary>
internal static class SafeText
{
    /// <summary>A cell holds 32,767 characters.</summary>
    private const int Longest = 32_000;

    public static string Of(string? text)
    {
        var cut = text is null ? "" : text.Length > Longest ? text[..Longest] : text;
        return cut is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumber(cut) ? "'" + cut : cut;
    }

    /// <summary>Of a text for XML, characters that XML cannot hold are taken out.</summary>
    public static string ForXml(string? text) =>
        string.Concat(Of(text).Where(c => System.Xml.XmlConvert.IsXmlChar(c)));

    private static bool IsNumber(string text) => Quantity.TryParse(text, out _, out var unit) && unit is "" or "%";
}
