using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Plan;

namespace DataHub.Local.Replay.Report;

/// <summary>A row a month, a cell a unit: the verdict of the latest version, and how the unit reported.</summary>
internal static class HeatMap
{
    public static string Render(ReplayFacts facts) => $"""
        <table class="heat">
        <thead><tr><th scope="col">月份</th>{string.Concat(facts.Units.Select(unit => $"""<th scope="col">{HtmlText.Encode(unit.ShortName)}</th>"""))}</tr></thead>
        <tbody>
        {HtmlText.Each(facts.Months, month => Row(month, facts))}
        </tbody>
        </table>
        """;

    private static string Row(MonthPlayed month, ReplayFacts facts) =>
        $"""<tr><th scope="row"><a href="#m{month.Month}">{month.Month}</a></th>{string.Concat(facts.Units.Select(unit => Cell(month, unit)))}</tr>""";

    private static string Cell(MonthPlayed month, ReportingUnit unit)
    {
        if (month.Versions is not [.., var bulletin])
        {
            return """<td class="none">–</td>""";
        }

        var line = bulletin.Units.First(known => known.Unit == unit.Code);
        var reporting = bulletin.Reporting.First(known => known.Unit == unit.Code);
        var refused = month.Refused.GetValueOrDefault(unit.Code);
        var (style, sign) = line.Verdict.Level switch
        {
            VerdictLevel.Green => ("green", "●"),
            VerdictLevel.Slow => ("slow", "▲"),
            _ => ("severe", "■"),
        };
        var marks = Late(reporting) + (reporting.Corrections > 0 ? "改" : "") + (refused > 0 ? "退" : "");
        var title = HtmlText.Encode($"{unit.ShortName} {month.Month}：{Arrival(reporting)}"
            + string.Concat(line.Verdict.MainReasons.Select(reason => "\n" + reason.Sentence.Zh)));
        var target = $"bulletins/{month.Month}/v{bulletin.Version}-bulletin.html";
        return $"""<td class="{style}"><a href="{target}" title="{title}">{sign}<i>{marks}</i></a></td>""";
    }

    private static string Late(ReportingLine reporting) => reporting switch
    {
        { ReceivedAt: null } => "未报",
        { OnTime: false } => string.Create(CultureInfo.InvariantCulture, $"迟{reporting.WorkdaysLate}"),
        _ => "",
    };

    private static string Arrival(ReportingLine reporting) => reporting.ReceivedAt is { } at
        ? BusinessTime.ToBeijing(at).ToString("yyyy-MM-dd HH:mm 报送", CultureInfo.InvariantCulture)
        : "未报送";
}
