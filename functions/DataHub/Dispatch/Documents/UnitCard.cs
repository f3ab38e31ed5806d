using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using static DataHub.Dispatch.Documents.HtmlParts;

namespace DataHub.Dispatch.Documents;

/// <summary>A unit of the HTML bulletin as a card: two columns of figures that stay readable at 360 px.</summary>
internal static class UnitCard
{
    private const string TableStyle =
        "width:100%;margin:8px 0 0;border-collapse:collapse;table-layout:fixed;font-size:14px;line-height:1.45";

    public static string Render(UnitLine unit, Bulletin bulletin, IReadOnlyList<SafeguardColumn> safeguards)
    {
        var mark = VerdictMark.Of(unit.Verdict.Level);
        var people = string.Join("　", new[] { Named("分管领导", unit.Leader), Named("责任人", unit.Reporter) }.OfType<string>());
        return $"""
            <div style="margin:0 0 14px;padding:12px 14px;border:1px solid #d7dde1;border-left:5px solid #{mark.Ink};border-radius:6px">
            <div style="font-size:16px;line-height:1.5"><strong>{unit.Rank}. {Encode(unit.Name)}</strong> {Badge(mark)}</div>
            <div style="font-size:13px;{Muted}">{Encode(people)}</div>
            {Reasons(unit)}
            {Facts(unit, bulletin)}
            {Safeguards(unit, safeguards)}
            {Text("存在问题", unit.Problems)}{Text("下步措施", unit.NextSteps)}
            </div>
            """;
    }

    private static string? Named(string role, string? name) => name is null ? null : $"{role}：{name}";

    private static string Reasons(UnitLine unit)
    {
        if (unit.Verdict.Reasons.Count == 0)
        {
            return "";
        }

        var items = Each(unit.Verdict.MainReasons, reason => $"""<li style="margin:0 0 3px">{Encode(reason.Sentence.Zh)}</li>""");
        var signature = unit.Verdict.NeedsSignature
            ? """<p style="margin:4px 0 0;font-size:13px">建议列入通报，须经领导签发。</p>"""
            : "";
        return $"""<ul style="margin:6px 0 0;padding-left:18px;font-size:14px;line-height:1.55">{items}</ul>{signature}""";
    }

    private static string Safeguards(UnitLine unit, IReadOnlyList<SafeguardColumn> columns)
    {
        if (columns.Count == 0)
        {
            return "";
        }

        // Lines instead of cells, and what is not reported or not due named together: a mail reader cuts off a page that is
        // too long, and a phone's reader stops before.
        var figures = columns.Select(column => (column.Heading, Text: column.Of(unit))).ToList();
        var lines = figures.Where(figure => !IsSilent(figure.Text))
            .Select(figure => $"{Encode(figure.Heading)}：<b>{Encode(figure.Text.Replace("\n", "；", StringComparison.Ordinal))}</b>")
            .Concat(figures.Where(figure => IsSilent(figure.Text))
                .GroupBy(figure => figure.Text)
                .Select(silent => $"<b>{Encode(silent.Key)}</b>："
                    + Encode(string.Join('、', silent.Select(figure => figure.Heading.Split('(')[0])))));
        return $"""
            <div style="margin:10px 0 0;padding:6px 0 0;border-top:1px solid #eef1f3;font-size:13px;line-height:1.55;{Muted}">专项与保障<br>
            {string.Join("<br>\n", lines)}</div>
            """;
    }

    private static bool IsSilent(string text) =>
        text == Phrase.NotReported || text == DutyWord.Of(DutyState.NotDue) || text == DutyWord.Of(DutyState.Missing)
            || text == DutyWord.Of(DutyState.Overdue);

    private static string Facts(UnitLine unit, Bulletin bulletin)
    {
        if (unit.ReceivedAt is null && unit.QtyMonthT is null)
        {
            var declared = unit.DeclaredT is null ? "" : $"所属企业申报回收量 {Figures.Tonnes(unit.DeclaredT)} 吨。";
            return $"""<p style="margin:6px 0 0;font-size:14px">本月未报送，各项数据未报。{declared}</p>""";
        }

        return $"""<table role="presentation" style="{TableStyle}">{Rows(FactsOf(unit, bulletin))}</table>""";
    }

    private static List<(string Label, string Value)> FactsOf(UnitLine unit, Bulletin bulletin) =>
    [
        ("本月回收量（吨）", Figures.Tonnes(unit.QtyMonthT)),
        ("累计（吨）", Figures.Tonnes(unit.QtyYtdT)),
        ($"较{bulletin.BaseYear}年增长", GrowthOf(unit)),
        ("企业申报（吨）", Figures.Tonnes(unit.DeclaredT) + (unit.DeclaredDiffers ? "（差异待核）" : "")),
        ("分拣中心（目标/已建/在建）", Figures.Parts(
            Figures.Target(unit.CentreTarget), Figures.Count(unit.CentresBuilt), Figures.Count(unit.CentresUnderConstruction))),
        ("“无废商场”（目标/建成/在建）", Figures.Parts(
            Figures.Target(unit.MallTarget), Figures.Count(unit.Malls), Figures.Count(unit.MallsInProgress))),
        ("定点站（废纸/纺织/WEEE）", Figures.Parts(
            Figures.Count(unit.SitesPaper), Figures.Count(unit.SitesTextile), Figures.Count(unit.SitesWeee))),
        ("废钢铁企业", Figures.Count(unit.ScrapFirms)),
        ("电子化申报率", Figures.Percent(unit.EDeclarationRate)),
        ("上游主体（纳入/掌握）", Figures.Parts(Figures.Count(unit.UpstreamCovered), Figures.Count(unit.UpstreamKnown))),
        ("整治（检查/整改/取缔）", Figures.Parts(
            Figures.Count(unit.CampaignChecked), Figures.Count(unit.CampaignRectified), Figures.Count(unit.CampaignClosed))),
        ("双随机（家次/问题）", Figures.Parts(Figures.Count(unit.Inspections), Figures.Count(unit.InspectionProblems))),
        ("宣传（场次）", Figures.Count(unit.Publicity)),
        ("报送时间", Figures.Received(unit.ReceivedAt) + (unit.OnTime == false && unit.ReceivedAt is not null ? "（迟报）" : "")),
    ];

    private static string GrowthOf(UnitLine unit) => unit switch
    {
        { Growth: not null } => Figures.Percent(unit.Growth) + (unit.BaseEstimated ? "（估）" : ""),
        { BaseT: null, QtyYtdT: not null } => "无基准数",
        _ => "未报",
    };

    private static string Rows(List<(string Label, string Value)> facts) =>
        Each(facts.Chunk(2), pair => $"<tr>{Each(pair, Cell)}</tr>");

    private static string Cell((string Label, string Value) fact) =>
        """<td style="padding:4px 8px 4px 0;vertical-align:top;border-top:1px solid #eef1f3">"""
        + $"""<span style="font-size:12px;{Muted}">{Encode(fact.Label)}</span><br>{Encode(fact.Value)}</td>""";

    private static string Text(string label, string? text) => string.IsNullOrWhiteSpace(text)
        ? ""
        : $"""<p style="margin:6px 0 0;font-size:14px;line-height:1.55"><span style="{Muted}">{label}：</span>{Encode(text)}</p>""";
}
