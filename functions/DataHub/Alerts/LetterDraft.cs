using System.Text.Encodings.Web;
using System.Text.Unicode;
using DataHub.Mail;

namespace DataHub.Alerts;

/// <summary>
/// A letter the hub has drafted (代拟稿，待签发): no red head, no seal, no number; a person releases it or does not.
/// </summary>
/// <param name="Title">标题.</param>
/// <param name="Addressee">主送机关, with its colon.</param>
/// <param name="Signatory">发文机关署名.</param>
/// <param name="Date">成文日期 proposed.</param>
public sealed record LetterDraft(
    string Title, string Addressee, IReadOnlyList<string> Paragraphs, string Signatory, DateOnly Date)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>As a page to read, print and copy from.</summary>
    public string ToHtml() => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{{Encoder.Encode(Title)}}（代拟稿）</title>
        <style>
        body { max-width: 38em; margin: 2em auto; background: #fff; color: #000; padding: 0 1em; line-height: 1.9; font-family: 仿宋_GB2312, FangSong, serif; }
        h1 { margin: 1em 0; text-align: center; text-wrap: balance; font: 1.4em/1.5 方正小标宋简体, SimSun, serif; }
        .status { padding: .4em .8em; border: 1px dashed #888; color: #666; font: .9em sans-serif; }
        p { margin: 0; text-indent: 2em; }
        p.to { text-indent: 0; }
        p.sign { margin-top: 2em; text-align: right; padding-right: 4em; }
        p.sign + p.sign { margin-top: 0; }
        </style>
        </head>
        <body>
        <div class="status">代拟稿 · 待签发（未编号、未用印，未经签发不得外发）</div>
        <h1>{{Encoder.Encode(Title)}}</h1>
        <p class="to">{{Encoder.Encode(Addressee)}}</p>
        {{string.Join('\n', Paragraphs.Select(text => $"<p>{Encoder.Encode(text)}</p>"))}}
        <p class="sign">{{Encoder.Encode(Signatory)}}</p>
        <p class="sign">{{ChineseDate.Full(Date)}}</p>
        </body>
        </html>

        """;
}
