using System.Net;
using DataHub.Intake.Receipts;

namespace DataHub.Dictionary.Pages;

/// <summary>Pieces of markup; what is text becomes escaped here and nowhere else.</summary>
internal static class Html
{
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"<code>{Text(text)}</code>";

    /// <summary>Both languages, the English one smaller below.</summary>
    public static string Both(Wording? words) => words is null ? "" : Both(words.Zh, words.En);

    public static string Both(string zh, string? en) => string.IsNullOrEmpty(en) || en == zh
        ? Text(zh)
        : $"{Text(zh)}<br><span class=\"en\">{Text(en)}</span>";

    public static string Link(string address, string text) => $"<a href=\"{Text(address)}\">{Text(text)}</a>";

    public static string Facts(IEnumerable<(string Name, string Markup)> facts) =>
        $"<dl>{string.Concat(facts.Where(fact => fact.Markup.Length > 0).Select(fact => $"<dt>{Text(fact.Name)}</dt><dd>{fact.Markup}</dd>"))}</dl>";

    /// <summary>
    /// A table that becomes a list of cards on a narrow screen, each value with its heading before it.
    /// </summary>
    /// <param name="rows">Each with its anchor, or null, and its cells as markup.</param>
    public static string Table(IReadOnlyList<string> headings, IEnumerable<(string? Anchor, string[] Cells)> rows) =>
        $"<table><thead><tr>{string.Concat(headings.Select(heading => $"<th>{Text(heading)}</th>"))}</tr></thead>"
        + $"<tbody>{string.Concat(rows.Select(row => Row(headings, row.Anchor, row.Cells)))}</tbody></table>";

    private static string Row(IReadOnlyList<string> headings, string? anchor, string[] cells) =>
        $"<tr{(anchor is null ? "" : $" id=\"{Text(anchor)}\"")}>"
        + string.Concat(cells.Select((cell, at) => $"<td data-h=\"{Text(headings[at])}\">{cell}</td>")) + "</tr>\n";
}
