using DataHub.Dispatch.Bulletins;
using static DataHub.Dispatch.Documents.HtmlParts;

namespace DataHub.Dispatch.Documents;

/// <summary>A unit of the HTML bulletin as a card: two columns of figures that stay readable at 360 px.</summary>
internal static class UnitCard
{
    private const string TableStyle =
        "width:100%;margin:8px 0 0;border-collapse:collapse;table-layout:fixed;font-size:14px;line-height:1.45;"
        + "word-break:keep-all;overflow-wrap:anywhere";

    public static string Render(UnitLine unit, Bulletin bulletin, IReadOnlyList<SafeguardColumn> safeguards)
    {
        var mark = VerdictMark.Of(unit.Verdict.Level);
        var people = string.Join("　", new[] { Named("分管领导", unit.Leader), Named("责任人", unit.Reporter) }.OfType<string>());
        return $"""
            <div style="margin:0 0 14px;padding:12px 14px;border:1px solid #d7dde1;border-left:5px solid #{mark.Ink};border-radius:6px">
            <div style="font-size:16px;line-height:1.5"><strong>{unit.Rank}. {Encode(unit.ShortName)}</strong> {Badge(mark)}</div>
            {FullName(unit)}<div style="font-size:13px;{Muted}">{Encode(people)}</div>
            {Reasons(unit)}
            {Facts(unit, bulletin)}
            {Safeguards(unit, safeguards)}
            {Text("存在问题", unit.Problems)}{Text("下步措施", unit.NextSteps)}
            </div>
            """;
    }

    // The plan's short name heads the card; a zone's full one would take two lines of a phone.
    private static string FullName(UnitLine unit) => unit.Name == unit.ShortName
        ? ""
        : $"""<div style="font-size:13px;{Muted}">{Encode(unit.Name)}</div>""" + "\n";

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
        var figures = columns.Select(column => (column.Heading, Figure: column.Of(unit))).ToList();
        var lines = figures.Where(figure => !figure.Figure.IsSilent)
            .Select(figure => SafeguardLine(figure.Heading, figure.Figure.Text))
            .Concat(figures.Where(figure => figure.Figure.IsSilent)
                .GroupBy(figure => figure.Figure.Text)
                .Select(silent => $"<b>{Encode(silent.Key)}</b>："
                    + Encode(string.Join('、', silent.Select(figure => figure.Heading.Split('(')[0])))));
        return $"""
            <div style="margin:10px 0 0;padding:6px 0 0;border-top:1px solid #eef1f3;font-size:13px;line-height:1.55;{Muted}">专项与保障<br>
            {string.Join("<br>\n", lines)}</div>
            """;
    }

    // A heading names the parts of its figure in brackets, as the table's does; here each part has its own word beside it.
    private static string SafeguardLine(string heading, string text)
    {
        var (words, parts) = (heading.Split('(', ')'), text.Split(" / "));
        var names = words.Length > 1 ? words[1].Split('/') : [];
        var shown = names.Length > 1 && names.Length == parts.Length
            ? string.Join(" · ", names.Zip(parts, (name, part) => $"{name} {part}"))
            : text.Replace("\n", "；", StringComparison.Ordinal);
        var label = names.Length > 1 && names.Length == parts.Length ? words[0] : heading;
        return $"{Encode(label)}：<b>{Encode(shown)}</b>";
    }

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
        ("分拣中心", Figures.NamedWithTarget(
            unit.CentreTarget, ("已建", unit.CentresBuilt), ("在建", unit.CentresUnderConstruction))),
        ("“无废商场”", Figures.NamedWithTarget(unit.MallTarget, ("建成", unit.Malls), ("在建", unit.MallsInProgress))),
        ("定点站", Figures.Named(
            ("废纸", unit.SitesPaper), ("纺织", unit.SitesTextile), ("废弃电器", unit.SitesWeee))),
        ("废钢铁企业", Figures.Count(unit.ScrapFirms)),
        ("电子化申报率", Figures.Percent(unit.EDeclarationRate)),
        ("上游主体", Figures.Named(("掌握", unit.UpstreamKnown), ("纳入", unit.UpstreamCovered))),
        ("专项整治", Figures.Named(
            ("检查", unit.CampaignChecked), ("整改", unit.CampaignRectified), ("取缔", unit.CampaignClosed))),
        ("双随机", Figures.Named(("检查", unit.Inspections), ("问题", unit.InspectionProblems))),
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
