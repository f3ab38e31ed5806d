using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Local.Demo.Output;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.Local.Replay.Report;

/// <summary>A month: its bulletin, who kept the deadline, the papers and the mail that went.</summary>
internal static class MonthCard
{
    public static string Render(MonthPlayed month, ReplayFacts facts)
    {
        if (month.Versions is not [.., var bulletin])
        {
            return $"""<section id="m{month.Month}"><h3>{month.Month}</h3><p>没有调度 · no bulletin</p></section>""";
        }

        return $"""
            <section id="m{month.Month}">
            <h3>{month.Month}　第{bulletin.Issue}期</h3>
            {HtmlText.Each(month.Versions, version => Documents(version))}
            <p>{Figures(bulletin.City)}</p>
            {Reporting(bulletin)}
            {Refusals(month, facts)}
            {Papers(month.Papers)}
            {Mails(month.Mails)}
            </section>
            """;
    }

    private static string Documents(Bulletin version)
    {
        var stem = $"bulletins/{version.Period}/v{version.Version}-bulletin";
        var day = BusinessTime.ToBeijing(version.AsOf).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var changes = version.Changes.Count == 0
            ? ""
            : $"""<small>更正：{HtmlText.Encode(string.Join("；", version.Changes.Take(3).Select(change => change.Sentence.Zh)))}{(version.Changes.Count > 3 ? $"等 {version.Changes.Count} 项" : "")}</small>""";
        return $"""<p>第 {version.Version} 版 {HtmlText.Link(stem + ".html", "网页")} · {HtmlText.Link(stem + ".docx", "DOCX")} · {HtmlText.Link(stem + ".xlsx", "附表")} <small>{day}</small> {changes}</p>""";
    }

    private static string Figures(CityLine city) => string.Create(
        CultureInfo.InvariantCulture,
        $"本月 {city.QtyMonthT.Value:N0} 吨{LeftOut(city.QtyMonthT.LeftOut)}，累计 {city.QtyYtdT.Value:N0} 吨；较基准年 {city.Growth:+0.0%;-0.0%;0.0%}{(city.BaseEstimated ? "（估算）" : "")}；“无废商场” {city.Malls.Value:0}，分拣中心 {city.CentresBuilt.Value:0}；● {city.Green} ▲ {city.Slow} ■ {city.Severe}");

    private static string LeftOut(int units) => units == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"（{units} 个单位未报）");

    private static string Reporting(Bulletin bulletin)
    {
        var onTime = bulletin.Reporting.Count(line => line.OnTime == true);
        var late = bulletin.Reporting.Where(line => line is { OnTime: false, ReceivedAt: not null })
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Name}（迟 {line.WorkdaysLate} 个工作日）"));
        var missing = bulletin.Reporting.Where(line => line.ReceivedAt is null).Select(line => line.Name);
        var corrected = bulletin.Reporting.Where(line => line.Corrections > 0).Select(line => line.Name);
        return $"<p>按时 {onTime} 个单位{Named("迟报", late)}{Named("未报", missing)}{Named("更正", corrected)}</p>";
    }

    private static string Refusals(MonthPlayed month, ReplayFacts facts)
    {
        var units = facts.Units.Where(unit => month.Refused.ContainsKey(unit.Code))
            .Select(unit => string.Create(CultureInfo.InvariantCulture, $"{unit.ShortName} {month.Refused[unit.Code]} 件"));
        return string.Join('、', units) is { Length: > 0 } named ? $"<p>退回或部分退回：{HtmlText.Encode(named)}</p>" : "";
    }

    private static string Named(string what, IEnumerable<string> names) =>
        string.Join('、', names) is { Length: > 0 } named ? HtmlText.Encode($"；{what}：{named}") : "";

    private static string Papers(IReadOnlyList<DraftRecord> papers) => papers.Count == 0
        ? ""
        : HtmlText.Each(papers.GroupBy(paper => paper.Kind).OrderBy(group => group.Key), group =>
            $"<p><span class=\"names\">{NameOf(group.Key)}</span> {string.Join("、", group.Select(Paper))}</p>");

    private static string Paper(DraftRecord paper) =>
        HtmlText.Link($"papers/{paper.PagePath["papers/".Length..].Replace('/', '-')}", Path.GetFileNameWithoutExtension(paper.FileName).Split("代拟稿-")[^1])
        + " " + HtmlText.Link($"papers/{paper.Path["papers/".Length..].Replace('/', '-')}", "DOCX");

    private static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.ReminderLetter => "提醒函",
        PaperKind.Circular => "情况通报",
        PaperKind.ProblemCircular => "问题通报",
        PaperKind.CampaignSummary => "整治总结",
        PaperKind.AcceptanceReport => "验收报告",
        _ => "工作调度",
    };

    private static string Mails(IReadOnlyList<SavedMail> mails) => mails.Count == 0
        ? ""
        : $"""
            <details><summary>邮件 {mails.Count} 封 <small lang="en">mails</small></summary>
            <ul>
            {HtmlText.Each(mails, mail => $"<li>{BusinessTime.ToBeijing(mail.At).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)} {HtmlText.Link(mail.Path, mail.Subject)} → {HtmlText.Encode(mail.To)}</li>")}
            </ul></details>
            """;
}
