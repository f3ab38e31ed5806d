using System.Text.Encodings.Web;
using System.Text.Unicode;
using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries;

/// <summary>The summary as one page without anything from elsewhere, readable on a phone and in the dark.</summary>
internal static class SummaryHtml
{
    private const string Style = """
        :root { --ink: #1c2429; --muted: #5d6972; --line: #dde2e6; --card: #fff; --back: #eef1f3; --good: #1d6b3f; --warn: #8a5a00; --bad: #9c1f14; }
        @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e9eb; --muted: #9aa4ab; --line: #343b41; --card: #1a1e21; --back: #111416; --good: #6fcf97; --warn: #f2c14e; --bad: #ff8a80; }
        }
        body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 720px; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; }
        h1 { margin: 8px 0 16px; font-size: 22px; line-height: 1.35; }
        h2 { margin: 30px 0 8px; font-size: 18px; line-height: 1.4; }
        p { margin: 0 0 8px; }
        small { display: block; color: var(--muted); font-size: 12.5px; font-weight: 400; line-height: 1.45; }
        ul { margin: 8px 0 0; padding: 0; list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
        li { position: relative; padding: 9px 12px 9px 34px; border-top: 1px solid var(--line); }
        li:first-child { border-top: 0; }
        li::before { content: attr(data-mark); position: absolute; left: 12px; }
        li p { margin: 3px 0 0; font-size: 14.5px; line-height: 1.55; }
        .name { font-weight: 600; }
        .standing { margin-left: .5em; }
        .standing small { display: inline; margin-left: .4em; }
        .good::before, .good .standing { color: var(--good); }
        .warning::before, .warning .standing { color: var(--warn); }
        .bad::before, .bad .standing { color: var(--bad); }
        .quiet::before { color: var(--muted); }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(Summary summary) => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{Encode(summary.Title.Zh)}}</title>
        <style>
        {{Style}}
        </style>
        </head>
        <body>
        <main>
        <h1>{{Both(summary.Title)}}</h1>
        {{Each(summary.Lead, Paragraph)}}
        {{Each(summary.Sections, Section)}}
        </main>
        </body>
        </html>

        """;

    private static string Section(SummarySection section)
    {
        var items = section.Items.Count == 0 ? "" : $"<ul>\n{Each(section.Items, Item)}\n</ul>\n";
        return $"<section>\n<h2>{Both(section.Heading)}</h2>\n{Paragraph(section.Lead)}\n{items}</section>";
    }

    private static string Item(SummaryItem item)
    {
        var tone = item.Tone.ToString().ToLowerInvariant();
        return $"""<li class="{tone}" data-mark="{Tones.MarkOf(item.Tone)}"><span class="name">{Encode(item.Name)}</span>"""
            + $"""<span class="standing">{Both(item.Standing)}</span>{Each(item.Lines, Paragraph)}</li>""";
    }

    private static string Paragraph(Wording sentence) => sentence.Zh.Length == 0 ? "" : $"<p>{Both(sentence)}</p>";

    private static string Both(Wording words) =>
        Encode(words.Zh) + (words.En.Length == 0 ? "" : $"""<small lang="en">{Encode(words.En)}</small>""");

    private static string Encode(string text) => Encoder.Encode(text);

    private static string Each<T>(IEnumerable<T> items, Func<T, string> html) => string.Join('\n', items.Select(html));
}
