using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DataHub.Mail;

/// <summary>
/// A <see cref="MailPage"/> as HTML. Styles are inline because mail readers drop style sheets; the few rules of the one
/// sheet only serve dark screens, and the mail is complete without them. Colours are mid-tones that keep their contrast
/// when a reader inverts them.
/// </summary>
internal static class MailHtml
{
    private const string Font = "font-family:-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
    private const string Line = "border-bottom:1px solid #d5dade";
    private const string Pad = "padding:9px 12px 9px 0;vertical-align:top;text-align:left";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(MailPage page)
    {
        var html = new StringBuilder();
        html.Append($$"""
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
            <h1 style="margin:0 0 14px;padding:0 0 10px;font-size:20px;line-height:1.4;border-bottom:2px solid #2f7d5b">{{Encode(page.Title)}}</h1>

            """);
        foreach (var block in page.Blocks)
        {
            Append(html, block);
        }

        html.Append($"""
            <p class="muted" style="margin:26px 0 0;font-size:13px;color:#65717a">{Encode(MailPage.Closing)}</p>
            </div>
            </body>
            </html>

            """);
        return html.ToString();
    }

    /// <summary>Puts a sentence in front of a finished mail, whoever rendered it.</summary>
    public static string WithNote(string html, string note)
    {
        var line = $"""<p style="max-width:564px;margin:0 auto;padding:12px 18px;background:#fff4d6;color:#5c4300;font-size:15px;line-height:1.6">{Encode(note)}</p>""";
        var body = html.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var end = body < 0 ? -1 : html.IndexOf('>', body);
        return html.Insert(end + 1, line);
    }

    private static void Append(StringBuilder html, MailBlock block)
    {
        switch (block)
        {
            case MailBlock.Paragraph paragraph:
                html.AppendLine($"""<p style="margin:0 0 14px">{Encode(paragraph.Text)}</p>""");
                break;
            case MailBlock.Facts facts:
                AppendFacts(html, facts);
                break;
            case MailBlock.Bullets bullets:
                html.AppendLine("""<ul style="margin:0 0 14px;padding:0 0 0 22px">""");
                foreach (var item in bullets.Items)
                {
                    html.AppendLine($"""<li style="margin:0 0 6px">{Encode(item)}</li>""");
                }

                html.AppendLine("</ul>");
                break;
            case MailBlock.Table table:
                AppendTable(html, table);
                break;
            case MailBlock.Button button:
                html.AppendLine(
                    $"""<p style="margin:20px 0"><a href="{Encode(button.Target.AbsoluteUri)}" style="display:inline-block;padding:12px 22px;border-radius:6px;background:#2f7d5b;color:#ffffff;text-decoration:none">{Encode(button.Label)}</a></p>""");
                break;
        }
    }

    private static void AppendFacts(StringBuilder html, MailBlock.Facts facts)
    {
        html.AppendLine("""<table role="presentation" style="width:100%;margin:0 0 16px;border-collapse:collapse;font-size:15px">""");
        foreach (var (label, value) in facts.Lines)
        {
            html.AppendLine(
                $"""<tr><td class="muted line" style="{Pad};{Line};width:6em;color:#65717a">{Encode(label)}</td><td class="line" style="{Pad};{Line};font-weight:600">{Encode(value)}</td></tr>""");
        }

        html.AppendLine("</table>");
    }

    private static void AppendTable(StringBuilder html, MailBlock.Table table)
    {
        html.AppendLine("""<table style="width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px;line-height:1.5">""");
        AppendRow(html, table.Headings, heading => $"""<th class="muted line" style="{Pad};{Line};font-weight:400;color:#65717a">{heading}</th>""");
        foreach (var row in table.Rows)
        {
            AppendRow(html, row, cell => $"""<td class="line" style="{Pad};{Line}">{cell}</td>""");
        }

        html.AppendLine("</table>");
    }

    private static void AppendRow(StringBuilder html, IEnumerable<string> cells, Func<string, string> cellOf) =>
        html.Append("<tr>").AppendJoin("", cells.Select(cell => cellOf(Encode(cell)))).AppendLine("</tr>");

    private static string Encode(string text) => Encoder.Encode(text);
}
