using System.Xml;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>Text that people wrote, made fit for a cell.</summary>
public static class CellText
{
    private const int Longest = 32_000;

    /// <summary>
    /// Without characters that XML forbids, and with an apostrophe before whatever a spreadsheet might take for a
    /// formula: the cell holds text either way, but it may be saved as CSV and opened again.
    /// </summary>
    public static string Safe(string? text)
    {
        var kept = string.Concat((text ?? "").Where(XmlConvert.IsXmlChar));
        var cut = kept.Length > Longest ? kept[..Longest] + "…" : kept;
        return IsFormulaLike(cut) ? "'" + cut : cut;
    }

    private static bool IsFormulaLike(string text) =>
        text.TrimStart(' ', '　').FirstOrDefault() is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
