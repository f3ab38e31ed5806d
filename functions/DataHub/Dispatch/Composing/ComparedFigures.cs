using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;

namespace DataHub.Dispatch.Composing;

/// <summary>What is compared between two versions.</summary>
internal static class ComparedFigures
{
    public static readonly IReadOnlyList<ComparedFigure<CityLine>> OfCity =
    [
        new(nameof(CityLine.QtyMonthT), new("本月回收量（吨）", "recovered in the month (t)"), city => Figures.Sum(city.QtyMonthT)),
        new(nameof(CityLine.QtyYtdT), new("累计回收量（吨）", "recovered since January (t)"), city => Figures.Sum(city.QtyYtdT)),
        new(nameof(CityLine.Growth), new("较基准年增长", "growth on the base year"), city => Figures.Percent(city.Growth)),
    ];

    public static readonly IReadOnlyList<ComparedFigure<UnitLine>> OfUnit =
    [
        new(nameof(UnitLine.QtyMonthT), new("本月回收量（吨）", "recovered in the month (t)"), unit => Figures.Tonnes(unit.QtyMonthT)),
        new(nameof(UnitLine.QtyYtdT), new("累计回收量（吨）", "recovered since January (t)"), unit => Figures.Tonnes(unit.QtyYtdT)),
        new(nameof(UnitLine.BaseT), new("基准年同期（吨）", "same months of the base year (t)"), unit => Figures.Tonnes(unit.BaseT)),
        new(nameof(UnitLine.DeclaredT), new("企业申报回收量（吨）", "declared by enterprises (t)"), unit => Figures.Tonnes(unit.DeclaredT)),
        new(nameof(UnitLine.CentreStatus), new("分拣中心状态", "centre's status"), unit => unit.CentreStatus ?? Phrase.NotReported),
        Count(nameof(UnitLine.CentresBuilt), "分拣中心已建数", "centres built", unit => unit.CentresBuilt),
        Count(nameof(UnitLine.CentresUnderConstruction), "分拣中心在建数", "centres under construction", unit => unit.CentresUnderConstruction),
        Count(nameof(UnitLine.SitesPaper), "废纸定点站", "paper sites", unit => unit.SitesPaper),
        Count(nameof(UnitLine.SitesTextile), "废纺织品定点站", "textile sites", unit => unit.SitesTextile),
        Count(nameof(UnitLine.SitesWeee), "废弃电器电子产品定点站", "WEEE sites", unit => unit.SitesWeee),
        Count(nameof(UnitLine.Malls), "“无废商场”累计建成数", "malls built", unit => unit.Malls),
        Count(nameof(UnitLine.MallsInProgress), "“无废商场”在建数", "malls in progress", unit => unit.MallsInProgress),
        Count(nameof(UnitLine.ScrapFirms), "废钢铁企业数", "scrap-steel enterprises", unit => unit.ScrapFirms),
        new(nameof(UnitLine.EDeclarationRate), new("电子化申报率", "e-declaration rate"), unit => Figures.Percent(unit.EDeclarationRate)),
        Count(nameof(UnitLine.UpstreamCovered), "上游主体纳入数", "upstream operators covered", unit => unit.UpstreamCovered),
        Count(nameof(UnitLine.UpstreamKnown), "上游主体掌握数", "upstream operators known", unit => unit.UpstreamKnown),
        Count(nameof(UnitLine.CampaignChecked), "专项整治检查家次", "sites checked", unit => unit.CampaignChecked),
        Count(nameof(UnitLine.CampaignRectified), "专项整治整改数", "sites rectified", unit => unit.CampaignRectified),
        Count(nameof(UnitLine.CampaignClosed), "专项整治取缔数", "sites closed", unit => unit.CampaignClosed),
        Count(nameof(UnitLine.Inspections), "双随机检查家次", "inspections", unit => unit.Inspections),
        Count(nameof(UnitLine.InspectionProblems), "双随机发现问题数", "problems found", unit => unit.InspectionProblems),
        Count(nameof(UnitLine.Publicity), "宣传场次", "publicity events", unit => unit.Publicity),
        new(nameof(UnitLine.ReceivedAt), new("报送时间", "received"), unit => Figures.Received(unit.ReceivedAt)),
        new(nameof(UnitLine.Problems), new("存在问题", "problems"), unit => unit.Problems ?? "（无）"),
        new(nameof(UnitLine.NextSteps), new("下步措施", "next steps"), unit => unit.NextSteps ?? "（无）"),
        new(nameof(UnitLine.Verdict), new("综合评价", "assessment"), unit => VerdictMark.Of(unit.Verdict.Level).Word),
    ];

    private static ComparedFigure<UnitLine> Count(string name, string zh, string en, Func<UnitLine, int?> of) =>
        new(name, new(zh, en), unit => of(unit)?.ToString(CultureInfo.InvariantCulture) ?? Phrase.NotReported);
}
