using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>Campaigns, inspections and publicity, with the units concerned; obligations O43 to O48, O52.</summary>
internal static class SupervisionParagraphs
{
    public static IEnumerable<Wording> Of(DispatchResult result, CityLine city) =>
        result.Plan.Targets.Campaigns
            .Where(campaign => IsTold(campaign, result.Month, city))
            .Select(campaign => Campaign(campaign, city))
            .Append(Inspections(result, city))
            .Append(Publicity(result, city));

    // A campaign of the year, or an older one on which some still owe their report.
    private static bool IsTold(Campaign campaign, BusinessMonth month, CityLine city) =>
        city.Duties.FirstOrDefault(duty => duty.Code == campaign.Id) is { } duty
        && (campaign.To.Year >= month.Year || duty.IsOwedBySome);

    private static Wording Campaign(Campaign campaign, CityLine city)
    {
        var duty = city.Duties.First(known => known.Code == campaign.Id);
        var figures = CampaignIndicators.Names
            .Select(name => (name.Zh, name.En, name.Unit, Sum: city.Indicators[CampaignIndicators.CodeOf(campaign.Id, name.Code)]))
            .Where(figure => figure.Sum.Value is not null)
            .ToList();
        return new Wording(
            $"{campaign.Zh}：应报 {duty.Due} 个单位{Phrase.HandedIn(duty, "已报", "未报")}"
            + (figures.Count == 0 ? "" : $"；已报单位{Phrase.List(figures.Select(figure => $"{figure.Zh} {Shown.Number(figure.Sum.Value!.Value)} {figure.Unit}"))}")
            + "。",
            $"{campaign.En}: {duty.HandedIn} of {duty.Due} units reported, {duty.Overdue.Count} overdue"
            + (figures.Count == 0 ? "" : $"; {string.Join(", ", figures.Select(figure => $"{figure.En} {Shown.Number(figure.Sum.Value!.Value)}"))}")
            + ".");
    }

    private static Wording Inspections(DispatchResult result, CityLine city)
    {
        var (made, problems) = (city.Indicators[InspectionIndicators.Made.Code], city.Indicators[InspectionIndicators.Problems.Code]);
        var (overdue, late) = (city.Indicators[InspectionIndicators.Overdue.Code], city.Indicators[InspectionIndicators.PublishedLate.Code]);
        if (made.Value is null)
        {
            return new Wording("“双随机、一公开”台账：未报。", "Register of inspections: not reported.");
        }

        return new Wording(
            $"“双随机、一公开”台账：本年检查 {Phrase.Sum(made, "家次")}，发现问题 {Phrase.Sum(problems, "个")}；"
            + $"逾期未整改 {Phrase.Sum(overdue, "家次")}{In(InspectionIndicators.Overdue)}，"
            + $"结果公示超期 {Phrase.Sum(late, "家次")}{In(InspectionIndicators.PublishedLate)}{Phrase.Asterisk(made)}。",
            $"Inspections of the year by the register: {Phrase.SumEn(made, "")}, problems {Phrase.SumEn(problems, "")}, "
            + $"rectifications overdue {Phrase.SumEn(overdue, "")}, published late {Phrase.SumEn(late, "")}.");

        string In(Indicator indicator) => Brackets(Concerned(result, indicator));
    }

    private static Wording Publicity(DispatchResult result, CityLine city)
    {
        var (month, year) = (city.Indicators[PublicityIndicators.InMonth.Code], city.Indicators[PublicityIndicators.InYear.Code]);
        var stale = Concerned(result, PublicityIndicators.ColumnStale);
        var none = Names(result, unit => PublicityIndicators.ColumnStale.Of(unit) is null);
        var limit = Shown.Number(result.Plan.Thresholds["columnAgeDays"]);
        var columns = none.Count == result.Units.Count
            ? "信息公开栏各单位均无更新记录"
            : $"信息公开栏至月末超过 {limit} 天未更新的单位 {stale.Count} 个{Brackets(stale)}，无更新记录 {none.Count} 个{Brackets(none)}";
        return new Wording(
            $"宣传公开：本月活动 {Phrase.Sum(month, "场次")}，本年 {Phrase.Sum(year, "场次")}{Phrase.Asterisk(month, year)}；{columns}。",
            $"Publicity: {Phrase.SumEn(month, "events in the month")}, {Phrase.SumEn(year, "in the year")}; "
            + $"columns older than {limit} days: {stale.Count} units, none on record: {none.Count}.");
    }

    private static List<string> Concerned(DispatchResult result, Indicator indicator)
    {
        var names = Names(result, unit => indicator.Of(unit) > 0);
        return indicator.Scope == IndicatorScope.UnitsAndOffice && indicator.Of(result.Office) > 0
            ? [.. names, result.Plan.Lead.Name]
            : names;
    }

    private static List<string> Names(DispatchResult result, Func<UnitFigures, bool> condition) =>
        [.. result.Units.Where(unit => condition(unit.Figures)).Select(unit => unit.Facts.Unit.ShortName)];

    private static string Brackets(List<string> names) => names.Count == 0 ? "" : $"（{Phrase.Names(names)}）";
}
