using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DataHub.Mail;

/// <summary>
/// A <see cref="MailPage"/> as HTML. Styles are inline because mail readers drop style sheets; the few rules of the one
/// sheet only serve dark screens, and the mail is complete without them.
/// </summary>
internal static class MailHtml
{
    private const string Font =
        "font-family:-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
    private const string Cell =
        "padding:9px 12px 9px 0;vertical-align:top;text-align:left;border-bottom:1px solid #d5dade;overflow-wrap:anywhere";
    private const string Muted = "color:#65717a";
    private const string Grid = "width:100%;margin:0 0 16px;border-collapse:collapse";

    // What names a row in one piece; a longer text wraps, or a phone's reader would have to scroll sideways.
    private const int LongestOnOneLine = 8;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(MailPage page) => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(page.Title)}}</title>
        <style>
        @media (prefers-color-scheme: dark) {
        .page, .card { background: #16191c !important; color: #e6e9eb !important; }
        .muted { color: #9aa4ab !important; }
        .line { border-color: #3a4147 !important; }
        }
        </style>
        </head>
        <body class="page" style="margin:0;padding:0;background:#f2f4f5;color:#1c2429;{{Font}}">
        <div class="card" style="max-width:600px;margin:0 auto;padding:22px 18px;background:#ffffff;font-size:16px;line-height:1.7;overflow-wrap:break-word">
        <h1 style="margin:0 0 16px;padding:0 0 10px;font-size:20px;line-height:1.4;border-bottom:2px solid #2f7d5b">{{Encode(page.Title)}}</h1>
        {{string.Join('\n', page.Blocks.Select(Block))}}
        <p class="muted" style="margin:26px 0 0;font-size:13px;{{Muted}}">{{Encode(MailPage.Closing)}}</p>
        </div>
        </body>
        </html>

        """;

    /// <summary>Puts a sentence in front of a finished mail, whoever rendered it.</summary>
    public static string WithNote(string html, string note)
    {
        const string style = "margin:0;padding:12px 18px;background:#fff4d6;color:#5c4300;font-size:15px;line-height:1.6";
        var body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var end = body < 0 ? -1 : html.IndexOf('>', body);
        return html.Insert(end + 1, $"""<p style="{style}">{Encode(note)}</p>""");
    }

    private static string Block(MailBlock block) => block switch
    {
        MailBlock.Paragraph paragraph => $"""<p style="margin:0 0 14px">{Encode(paragraph.Text)}</p>""",
        MailBlock.Facts facts => Facts(facts),
        MailBlock.Bullets bullets =>
            $"""<ul style="margin:0 0 14px;padding:0 0 0 22px">{Each(bullets.Items, Bullet)}</ul>""",
        MailBlock.Table table => Table(table),
        MailBlock.Button button => Button(button),
        _ => "",
    };

    private static string Facts(MailBlock.Facts facts)
    {
        return $"""<table role="presentation" style="{Grid};font-size:15px">{Each(facts.Lines, Fact)}</table>""";

        static string Fact((string Label, string Value) line) =>
            $"""<tr><td class="muted line" style="{Cell};{Muted};width:6em">{Encode(line.Label)}</td>"""
            + $"""<td class="line" style="{Cell};font-weight:600">{Encode(line.Value)}</td></tr>""";
    }

    private static string Table(MailBlock.Table table)
    {
        return $"""<table style="{Grid};font-size:14px;line-height:1.5">"""
            + $"<tr>{Each(table.Headings, Heading)}</tr>"
            + $"{Each(table.Rows, row => $"<tr>{RowHeading(row[0])}{Each(row.Skip(1), Entry)}</tr>")}</table>";

        static string Heading(string text) =>
            $"""<th class="muted line" style="{Cell};{Muted};font-weight:400">{Encode(text)}</th>""";

        static string RowHeading(string text) => text.Length > LongestOnOneLine
            ? Entry(text)
            : $"""<td class="line" style="{Cell};white-space:nowrap">{Encode(text)}</td>""";

        static string Entry(string text) => $"""<td class="line" style="{Cell}">{Encode(text)}</td>""";
    }

    private static string Bullet(string item) => $"""<li style="margin:0 0 6px">{Encode(item)}</li>""";

    private static string Button(MailBlock.Button button)
    {
        const string style = "display:inline-block;padding:12px 22px;border-radius:6px;background:#2f7d5b;color:#ffffff;text-decoration:none";
        return $"""<p style="margin:20px 0"><a href="{Encode(button.Target.AbsoluteUri)}" style="{style}">{Encode(button.Label)}</a></p>""";
    }

    private static string Each<T>(IEnumerable<T> items, Func<T, string> htmlOf) => string.Concat(items.Select(htmlOf));

    private static string Encode(string text) => Encoder.Encode(text);
}
