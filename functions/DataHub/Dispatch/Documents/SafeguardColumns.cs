using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents;

/// <summary>
/// What stands beside the units' reports (专项与保障): registers, campaigns, inspections, publicity, people, documents, and
/// the plan's end; the same columns in the workbook and in the cards of the page.
/// </summary>
internal static class SafeguardColumns
{
    /// <summary>None of a bulletin of before, which has no such figures.</summary>
    public static IReadOnlyList<SafeguardColumn> Of(Bulletin bulletin) => bulletin.Indicators.Count == 0 ? [] :
    [
        .. Sites(bulletin),
        Of(bulletin, "“无废商场”名录(推荐/创建/评估/认定/公示/撤销)", 20, [.. MallStage.Order.Select(MallIndicators.CodeOf)]),
        new("两网融合", 9, YesOrNo, Figures.Sum(bulletin.City.LogisticsLinked)),
        .. Campaigns(bulletin),
        Of(bulletin, "双随机台账(本年检查/问题/逾期未整改/公示超期)", 17, [.. InspectionIndicators.All.Select(indicator => indicator.Code)]),
        Of(bulletin, "宣传记录(本月/本年)", 11, PublicityIndicators.InMonth.Code, PublicityIndicators.InYear.Code),
        new("公开栏最近更新", 15, Column, Stale(SumOf(bulletin, PublicityIndicators.ColumnStale.Code))),
        new("分管领导和责任人", 12, Contacts, $"齐备 {Figures.Sum(SumOf(bulletin, ContactIndicators.Both.Code))}"),
        .. Documents(bulletin),
        .. Ends(bulletin),
    ];

    private static IEnumerable<SafeguardColumn> Sites(Bulletin bulletin)
    {
        var groups = bulletin.Indicators.Where(indicator => SiteIndicators.IsBuilt(indicator.Code))
            .Select(indicator => (
                Name: indicator.Name.Zh.Split('（')[0], Built: indicator.Code, All: SiteIndicators.AllOf(indicator.Code)))
            .ToList();
        if (groups.Count > 0)
        {
            yield return new SafeguardColumn(
                "网点名录(已建/全部)",
                28,
                unit => groups.All(group => ValueOf(unit, group.All) is null)
                    ? SafeguardFigure.NotReported
                    : new(string.Join('\n', groups.Select(group =>
                        $"{group.Name} {Figures.Number(ValueOf(unit, group.Built))}/{Figures.Number(ValueOf(unit, group.All))}"))),
                string.Join('\n', groups.Select(group =>
                    $"{group.Name} {Figures.Sum(SumOf(bulletin, group.Built))}/{Figures.Sum(SumOf(bulletin, group.All))}")));
        }
    }

    // Those of the year, and older ones on which some are late.
    private static IEnumerable<SafeguardColumn> Campaigns(Bulletin bulletin)
    {
        var parts = CampaignIndicators.Names.ToList();
        return bulletin.City.Duties
            .Where(duty => duty.Dataset == CampaignReport.Dataset
                && (duty.DueOn > new DateOnly(bulletin.Period.Year, 1, 31) || duty.IsOwedBySome))
            .Select(duty =>
            {
                string[] codes = [.. parts.Select(part => CampaignIndicators.CodeOf(duty.Code, part.Code))];
                var column = Of(bulletin, $"{duty.Name.Zh}({string.Join('/', parts.Select(part => part.Unit == "元" ? part.Zh + "元" : part.Zh))})", 22, codes);
                return column with
                {
                    Of = unit => StateOf(unit, duty.Code) == DutyState.HandedIn ? column.Of(unit) : SafeguardFigure.Of(StateOf(unit, duty.Code)),
                };
            });
    }

    private static IEnumerable<SafeguardColumn> Documents(Bulletin bulletin) => bulletin.City.Duties
        .Where(duty => duty.Dataset == IssuedDocument.Dataset && bulletin.Units.Any(unit => IsOwedBy(unit, duty.Code)))
        .Select(duty => new SafeguardColumn(
            duty.Name.Zh, 14, unit => SafeguardFigure.Of(StateOf(unit, duty.Code)), $"{duty.HandedIn}/{duty.Due}"));

    private static IEnumerable<SafeguardColumn> Ends(Bulletin bulletin) => bulletin.City.Duties
        .Where(duty => duty.Dataset is SelfAssessment.Dataset or AcceptanceItem.Dataset)
        .Select(duty =>
        {
            if (duty.Due == 0)
            {
                var figure = SafeguardFigure.Of(DutyState.NotDue);
                return new SafeguardColumn(duty.Name.Zh, 11, _ => figure, figure.Text);
            }

            return duty.Dataset == SelfAssessment.Dataset
                ? Of(bulletin, $"{duty.Name.Zh}(已答/达标)", 11, AcceptanceIndicators.Answered.Code, AcceptanceIndicators.Met.Code)
                : Of(
                    bulletin,
                    $"{duty.Name.Zh}(通过/整改后通过/不通过)",
                    14,
                    AcceptanceIndicators.Passed.Code,
                    AcceptanceIndicators.Conditional.Code,
                    AcceptanceIndicators.Failed.Code);
        });

    private static SafeguardColumn Of(Bulletin bulletin, string heading, double width, params string[] codes) => new(
        heading,
        width,
        unit => codes.All(code => ValueOf(unit, code) is null)
            ? SafeguardFigure.NotReported
            : new(Figures.Parts([.. codes.Select(code => Figures.Number(ValueOf(unit, code)))])),
        Figures.Parts([.. codes.Select(code => Figures.Sum(SumOf(bulletin, code)))]));

    private static SafeguardFigure Column(UnitLine unit) => unit.ColumnUpdatedOn is { } on
        ? new(Shown.Date(on) + (ValueOf(unit, PublicityIndicators.ColumnStale.Code) > 0 ? " ▲超期" : ""))
        : SafeguardFigure.NotReported;

    private static string Stale(ReportedSum sum) => sum.Value is null ? Phrase.NotReported : $"超期 {Figures.Sum(sum)}";

    private static SafeguardFigure Contacts(UnitLine unit) => new((unit.Leader, unit.Reporter) switch
    {
        (null, null) => "均缺",
        (null, _) => "缺分管领导",
        (_, null) => "缺责任人",
        _ => "齐备",
    });

    private static SafeguardFigure YesOrNo(UnitLine unit) =>
        unit.LogisticsLinked is { } linked ? new(linked ? "是" : "否") : SafeguardFigure.NotReported;

    private static bool IsOwedBy(UnitLine unit, string duty) => unit.Duties.Any(known => known.Code == duty);

    private static DutyState StateOf(UnitLine unit, string duty) =>
        unit.Duties.FirstOrDefault(known => known.Code == duty)?.State ?? DutyState.NotDue;

    private static decimal? ValueOf(UnitLine unit, string code) => unit.Indicators.GetValueOrDefault(code);

    private static ReportedSum SumOf(Bulletin bulletin, string code) => bulletin.City.Indicators.GetValueOrDefault(code);
}
