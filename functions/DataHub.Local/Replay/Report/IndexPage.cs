using System.Globalization;

namespace DataHub.Local.Replay.Report;

/// <summary>
/// The whole run on one page without anything from elsewhere: a heat map of months and units, then each month with its
/// documents. Reads on a phone and on paper.
/// </summary>
internal static class IndexPage
{
    private const string Style = """
        :root { color-scheme: light; --ink: #1c2429; --muted: #5d6972; --line: #d5dbe0; }
        body { margin: 0; background: #eef1f3; color: var(--ink); font: 15px/1.55 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
        main { max-width: 1120px; margin: 0 auto; padding: 12px; background: #fff; overflow-wrap: anywhere; }
        h1 { margin: 8px 0 4px; font-size: 22px; line-height: 1.35; }
        h2 { margin: 28px 0 8px; font-size: 18px; }
        h3 { margin: 0; font-size: 16px; }
        p { margin: 4px 0; }
        small, .quiet { color: var(--muted); font-size: 13px; }
        a { color: #0b5394; }
        table.heat { width: 100%; border-collapse: separate; border-spacing: 1px; table-layout: fixed; }
        .heat th { padding: 2px 0; font-size: 13px; font-weight: 600; line-height: 1.15; vertical-align: bottom; }
        .heat th:first-child { width: 66px; text-align: left; font-weight: 400; vertical-align: middle; white-space: nowrap; }
        .heat td { height: 34px; padding: 0; text-align: center; }
        .heat td a { display: flex; min-height: 34px; flex-direction: column; justify-content: center; color: inherit; font-size: 13px; line-height: 1.2; text-decoration: none; }
        .heat i { font-size: 11px; font-style: normal; white-space: nowrap; }
        .green { background: #d9eee0; color: #1d6b3f; }
        .slow { background: #ffe9b0; color: #6b4800; }
        .severe { background: #f3b9b3; color: #7c130a; }
        .none { background: #e6eaed; color: #5d6972; }
        .key span { display: inline-block; margin: 0 10px 4px 0; padding: 1px 8px; font-size: 13px; }
        section { padding: 10px 0; border-top: 1px solid var(--line); break-inside: avoid; }
        section p { margin: 3px 0; }
        .names { display: inline-block; min-width: 3em; color: var(--muted); }
        ul { margin: 4px 0 0; padding-left: 20px; font-size: 13px; }
        summary { cursor: pointer; }
        @media (max-width: 640px) {
        main { padding: 8px; }
        .heat th { font-size: 11px; writing-mode: vertical-rl; height: 68px; text-align: right; }
        .heat th:first-child { width: 44px; height: auto; font-size: 11px; writing-mode: horizontal-tb; }
        .heat i { font-size: 10px; }
        }
        @media print {
        @page { margin: 12mm; }
        body, main { background: #fff; }
        main { max-width: none; padding: 0; }
        .heat td, .key span { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        details { display: none; }
        a { color: inherit; text-decoration: none; }
        }
        """;

    public static string Render(ReplayFacts facts) => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{{Title(facts)}}</title>
        <style>
        {{Style}}
        </style>
        </head>
        <body>
        <main>
        <h1>{{Title(facts)}}</h1>
        <p>{{Count(facts.Months.Count)}} 个月、{{Count(facts.Units.Count)}} 个单位、{{Count(facts.Enterprises)}} 家企业；{{Count(facts.Submissions)}} 件报送 {{Count(facts.Rows)}} 行，{{Count(facts.Months.Sum(month => month.Versions.Count))}} 版调度，{{Count(facts.Papers.Count)}} 份代拟稿，{{Count(facts.Mails.Count)}} 封邮件。
        <small lang="en">{{Count(facts.Months.Count)}} months, {{Count(facts.Units.Count)}} units, {{Count(facts.Enterprises)}} enterprises; {{Count(facts.Submissions)}} submissions; everything below was computed and drafted by the hub.</small></p>
        <p class="quiet">虚构数据，种子 {{facts.Seed}}；方案 {{HtmlText.Encode(facts.PlanName)}}。<a href="truth.json">truth.json</a> 为虚构的原始数字，<a href="log.txt">log.txt</a> 为过程。 · Invented data, seed {{facts.Seed}}.</p>
        <h2>评价与报送 <small lang="en">verdicts and reporting</small></h2>
        <p class="key"><span class="green">● 正常 on path</span><span class="slow">▲ 缓慢 slow</span><span class="severe">■ 滞后 severe</span><span>迟2 迟报工作日 workdays late</span><span>未报 missing</span><span>改 更正 corrected</span><span>退 退回 refused</span></p>
        {{HeatMap.Render(facts)}}
        <h2>逐月 <small lang="en">month by month</small></h2>
        {{HtmlText.Each(facts.Months, month => MonthCard.Render(month, facts))}}
        </main>
        </body>
        </html>

        """;

    private static string Title(ReplayFacts facts) =>
        HtmlText.Encode($"{facts.City}再生资源回收体系建设 {facts.Months[0].Month} 至 {facts.Months[^1].Month} 全程重演");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
