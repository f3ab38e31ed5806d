using System.Text.Encodings.Web;
using System.Text.Unicode;
using DataHub.Mail;

namespace DataHub.Word;

/// <summary>A paper as a page to read before it is signed; the DOCX is the paper itself.</summary>
public static class OfficialHtml
{
    public const string ContentType = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(OfficialDocument paper) => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{{Encode(paper.Title.Replace("\n", "", StringComparison.Ordinal))}}</title>
        <style>
        body { max-width: 38em; margin: 2em auto; background: #fff; color: #000; padding: 0 1em; line-height: 1.9; font-family: 仿宋_GB2312, FangSong, serif; }
        h1 { margin: 1em 0; text-align: center; text-wrap: balance; font: 1.4em/1.5 方正小标宋简体, SimSun, serif; }
        h2 { margin: 0; text-indent: 2em; font: 1em/1.9 黑体, SimHei, sans-serif; }
        h2.sub { font-family: 楷体_GB2312, KaiTi, serif; }
        .status { padding: .4em .8em; border: 1px dashed #888; color: #666; font: .9em sans-serif; }
        p { margin: 0; text-indent: 2em; }
        p.to { text-indent: 0; }
        p.sign { margin-top: 2em; text-align: right; padding-right: 4em; }
        p.sign + p.sign { margin-top: 0; }
        div.table { overflow-x: auto; margin: 1em 0; }
        table { width: 100%; border-collapse: collapse; font-size: .8em; line-height: 1.5; }
        caption { font-weight: bold; padding: .3em; }
        th, td { border: 1px solid #444; padding: .2em .4em; text-align: center; }
        td.text { text-align: left; }
        </style>
        </head>
        <body>
        {{(paper.DraftMark is { } mark ? $"""<div class="status">{Encode(mark)}</div>""" : "")}}
        <h1>{{string.Join("<br>", paper.Title.Split('\n').Select(Encode))}}</h1>
        {{(paper.Addressee is { } addressee ? $"""<p class="to">{Encode(addressee)}</p>""" : "")}}
        {{Each(paper.Body, Of)}}
        {{(paper.Attachments.Count == 0 ? "" : $"<p>附件：{string.Join("；", paper.Attachments.Select((name, index) => $"{index + 1}. {Encode(name)}"))}</p>")}}
        <p class="sign">{{Encode(paper.Signatory)}}</p>
        <p class="sign">{{ChineseDate.Full(paper.Date)}}</p>
        </body>
        </html>

        """;

    private static string Of(OfficialBlock block) => block switch
    {
        OfficialBlock.Heading heading => $"""<h2{(heading.Level > 1 ? " class=\"sub\"" : "")}>{Encode(heading.Text)}</h2>""",
        OfficialBlock.Table table => Of(table),
        OfficialBlock.Paragraph paragraph => $"<p>{Encode(paragraph.Text)}</p>",
        _ => "",
    };

    private static string Of(OfficialBlock.Table table) => $"""
        <div class="table"><table><caption>{Encode(table.Caption)}</caption>
        <tr>{Each(table.Columns, column => $"<th>{Encode(column.Heading)}</th>")}</tr>
        {Each(table.Rows, row => $"<tr>{Each(row.Zip(table.Columns), cell => Cell(cell.First, cell.Second))}</tr>")}
        </table></div>
        """;

    private static string Cell(string text, TableColumn column) =>
        $"""<td{(column.IsText ? " class=\"text\"" : "")}>{Encode(text)}</td>""";

    private static string Each<T>(IEnumerable<T> items, Func<T, string> html) => string.Join('\n', items.Select(html));

    private static string Encode(string text) => Encoder.Encode(text);
}
