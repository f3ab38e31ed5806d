using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DataHub.Dispatch.Documents;

/// <summary>
/// Pieces of the HTML bulletin. All styles are inline, widths are fluid and nothing comes from elsewhere: it must read
/// in a mail reader that drops style sheets, and on a phone.
/// </summary>
internal static class HtmlParts
{
    public const string Muted = "color:#5d6972";
    public const string Accent = "#2f6f8f";

    private const string TileStyle =
        "display:inline-block;box-sizing:border-box;width:50%;min-width:150px;max-width:212px;padding:0 8px 12px 0;vertical-align:top";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string? text) => Encoder.Encode(text ?? "");

    public static string Heading(string text) =>
        $"""<h2 style="margin:30px 0 12px;padding-left:10px;border-left:4px solid {Accent};font-size:18px;line-height:1.4">{Encode(text)}</h2>""";

    public static string Paragraph(string text) => $"""<p style="margin:0 0 10px">{Encode(text)}</p>""";

    public static string Small(string text) =>
        $"""<p style="margin:0 0 4px;font-size:13px;line-height:1.6;{Muted}">{Encode(text)}</p>""";

    /// <summary>A figure with its caption; two stand side by side on a phone.</summary>
    public static string Tile(string caption, string figure, string note) => $"""
        <div style="{TileStyle}"><div style="padding:10px 12px;border:1px solid #d7dde1;border-radius:6px">
        <div style="font-size:13px;{Muted}">{Encode(caption)}</div>
        <div style="font-size:20px;font-weight:700;line-height:1.5">{Encode(figure)}</div>
        <div style="font-size:12px;{Muted}">{Encode(note)}</div>
        </div></div>
        """;

    /// <summary>A share as a bar; its text stands beside it, so the bar may be invisible.</summary>
    /// <param name="share">0 to 1; what lies outside is cut.</param>
    public static string Bar(decimal share, string ink)
    {
        var width = Math.Clamp(share * 100, 0, 100).ToString("0.#", CultureInfo.InvariantCulture);
        return """<div style="margin:4px 0 2px;height:9px;background:#e3e8eb;border-radius:5px;overflow:hidden">"""
            + $"""<div style="width:{width}%;height:9px;background:{ink};border-radius:5px"></div></div>""";
    }

    public static string Badge(VerdictMark mark) =>
        $"""<span style="display:inline-block;padding:1px 9px;border:1px solid #{mark.Ink};border-radius:10px;"""
        + $"""background:#{mark.Back};color:#{mark.Ink};font-size:13px;font-weight:600;white-space:nowrap">"""
        + $"{Encode(mark.Text)}</span>";

    public static string Each<T>(IEnumerable<T> items, Func<T, string> html) => string.Join('\n', items.Select(html));
}
