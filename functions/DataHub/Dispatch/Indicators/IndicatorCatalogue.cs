using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>
/// The indicators of the dispatch: those of the bulletin's table in its order (domain report 7.4), and those counted from
/// the registers and from what is owed once, by subject in <c>Catalogue/</c>.
/// </summary>
public static class IndicatorCatalogue
{
    public static readonly Indicator QuantityMonth = new(
        "QTY-MONTH",
        new("本月回收量", "Recovered in the month"),
        new("县（市、区）报送的本月再生资源回收量", "Quantity recovered in the month as the unit reports it"),
        "t", ["D15.qtyMonthT"], Aggregation.Sum, unit => unit.Report?.QtyMonthT);

    public static readonly Indicator QuantityYearToDate = new(
        "QTY-YTD",
        new("1—本月累计回收量", "Recovered since 1 January"),
        new("县（市、区）报送的本年累计回收量", "Quantity recovered since 1 January as the unit reports it"),
        "t", ["D15.qtyYtdT"], Aggregation.Sum, unit => unit.Report?.QtyYtdT);

    public static readonly Indicator BaseSamePeriod = new(
        "QTY-BASE",
        new("基准年同期回收量", "Same months of the base year"),
        new(
            "经核定的基准年同期回收量；只有全年数时按月份折算并注明“估算”",
            "Approved quantity of the same months of the base year; months/12 of the year, marked estimated, when only the year is known"),
        "t", ["D22.quantityT"], Aggregation.Sum, unit => unit.Base?.QuantityT)
    {
        Formula = new(
            "有月度数：Σ D22.quantityT（1—本月）；只有年度数：Σ D22.quantityT × 月份 ÷ 12",
            "Σ D22.quantityT of January to the month where months are known, else Σ D22.quantityT × month / 12"),
    };

    public static readonly Indicator GrowthOnBase = new(
        "GROWTH",
        new("较基准年增长", "Growth on the base year"),
        new(
            "（本年累计－基准年同期）÷基准年同期；全市只计算两项数据齐全的单位",
            "(Year to date − same months of the base year) / same months of the base year; for the city over units that have both"),
        "ratio", ["D15.qtyYtdT", "D22.quantityT"], Aggregation.FromSums, unit => unit.Growth)
    {
        Formula = new(
            "（D15.qtyYtdT － 基准年同期）÷ 基准年同期",
            "(D15.qtyYtdT − same months of the base year) / same months of the base year"),
        OfSums = (units, month, plan) => Growth.Of(
            units.Sum(unit => unit.Report!.QtyYtdT), units.Sum(unit => unit.Base!.QuantityT), month, plan.Targets.Growth),
    };

    public static readonly Indicator Declared = new(
        "QTY-DECLARED",
        new("企业申报回收量", "Recovered by declaration of the enterprises"),
        new(
            "企业月报中计入回收量的品类“其中：产废单位”之和",
            "Sum of the purchases from generators of the materials that count, from the enterprises' declarations"),
        "t", ["D04.fromGeneratorT"], Aggregation.Sum, unit => unit.Declared?.TotalT)
    {
        Formula = new(
            "Σ D04.fromGeneratorT（计入回收量的品类）",
            "Σ D04.fromGeneratorT over the materials that count"),
    };

    public static readonly Indicator Converted = new(
        "QTY-CONVERTED",
        new("折算重量", "Converted mass"),
        new("企业申报回收量中由件数折算的部分", "The part of the declared quantity that was converted from pieces"),
        "t", ["D04.fromGeneratorT", "D04.massOrigin"], Aggregation.Sum, unit => unit.Declared?.ConvertedT)
    {
        Formula = new(
            "Σ D04.fromGeneratorT（massOrigin = CONVERTED）",
            "Σ D04.fromGeneratorT where massOrigin = CONVERTED"),
    };

    public static readonly Indicator Enterprises = new(
        "ENTERPRISES",
        new("申报企业数", "Enterprises that declared"),
        new("本月报送月报的回收企业数", "Enterprises with a declaration of the month"),
        "家", ["D04.uscc"], Aggregation.Sum, unit => unit.Declared?.Enterprises)
    {
        Formula = new(
            "D04.uscc 去重计数",
            "Distinct D04.uscc"),
    };

    public static readonly Indicator CentresBuilt = Count(
        "CENTRES-BUILT", "绿色分拣中心（已建）", "Sorting centres built", "D15.centresBuilt", unit => unit.CentresBuilt);

    public static readonly Indicator CentresUnderConstruction = Count(
        "CENTRES-BUILDING", "绿色分拣中心（在建）", "Sorting centres under construction", "D15.centresUnderConstruction",
        unit => unit.CentresUnderConstruction);

    public static readonly Indicator SitesPaper = Count(
        "SITES-PAPER", "废纸定点站", "Paper collection sites", "D15.sitesPaper", unit => unit.SitesPaper);

    public static readonly Indicator SitesTextile = Count(
        "SITES-TEXTILE", "废纺织品定点站", "Textile collection sites", "D15.sitesTextile", unit => unit.SitesTextile);

    public static readonly Indicator SitesWeee = Count(
        "SITES-WEEE", "废弃电器电子产品定点站", "WEEE collection sites", "D15.sitesWeee", unit => unit.SitesWeee);

    public static readonly Indicator Malls = Count(
        "MALLS", "“无废商场”（累计建成）", "Zero-waste malls built", "D15.mallCum", unit => unit.Malls);

    public static readonly Indicator MallsInProgress = Count(
        "MALLS-IN-PROGRESS", "“无废商场”（在建）", "Zero-waste malls in progress", "D15.mallsInProgress",
        unit => unit.MallsInProgress);

    public static readonly Indicator ScrapFirms = Count(
        "SCRAP-STEEL", "专业废钢铁回收企业", "Professional scrap-steel enterprises", "D15.scrapFirms",
        unit => unit.ScrapFirms);

    public static readonly Indicator EDeclarationRate = new(
        "E-DECLARATION",
        new("电子化申报率", "E-declaration rate"),
        new("县（市、区）报送的电子化申报率；全市为各单位平均", "As the unit reports it; for the city the mean of the units"),
        "ratio", ["D15.eDeclRate"], Aggregation.Mean, unit => unit.Report?.EDeclarationRate);

    public static readonly Indicator UpstreamCoverage = new(
        "UPSTREAM",
        new("上游回收主体纳入率", "Coverage of upstream operators"),
        new("已纳入信息化监控的上游主体÷已掌握的上游主体", "Upstream operators covered / known"),
        "ratio", ["D15.upstreamCovered", "D15.upstreamKnown"], Aggregation.FromSums,
        unit => unit.Report is { UpstreamKnown: > 0 } report ? (decimal?)report.UpstreamCovered / report.UpstreamKnown : null)
    {
        Formula = new(
            "D15.upstreamCovered ÷ D15.upstreamKnown",
            "D15.upstreamCovered / D15.upstreamKnown"),
        OfSums = (units, _, _) => (decimal)units.Sum(unit => unit.Report!.UpstreamCovered!.Value)
            / units.Sum(unit => unit.Report!.UpstreamKnown!.Value),
    };

    public static readonly Indicator CampaignChecked = Count(
        "CAMPAIGN-CHECKED", "专项整治检查", "Campaign: sites checked", "D15.campaignChecked",
        unit => unit.CampaignChecked, "家次");

    public static readonly Indicator CampaignRectified = Count(
        "CAMPAIGN-RECTIFIED", "专项整治整改", "Campaign: sites rectified", "D15.campaignRectified",
        unit => unit.CampaignRectified, "家");

    public static readonly Indicator CampaignClosed = Count(
        "CAMPAIGN-CLOSED", "专项整治取缔", "Campaign: sites closed", "D15.campaignClosed",
        unit => unit.CampaignClosed, "家");

    public static readonly Indicator Inspections = Count(
        "INSPECTIONS", "双随机检查", "Random inspections", "D15.inspections", unit => unit.Inspections, "家次");

    public static readonly Indicator InspectionProblems = Count(
        "INSPECTION-PROBLEMS", "双随机发现问题", "Problems found by inspections", "D15.inspectionProblems",
        unit => unit.InspectionProblems);

    public static readonly Indicator Publicity = Count(
        "PUBLICITY", "宣传活动", "Publicity events", "D15.publicity", unit => unit.Publicity, "场次");

    public static readonly Indicator LogisticsLinked = new(
        "LOGISTICS",
        new("两网融合物流体系", "Recovery logistics linked with household waste"),
        new("县（市、区）报送已建成与生活垃圾相衔接的回收物流体系的为 1，未建成的为 0", "1 when the unit reports that they are linked, else 0"),
        "个", ["D15.logisticsLinked"], Aggregation.Sum, unit => unit.Report?.Figure("logisticsLinked"));

    /// <summary>Those of the bulletin's table.</summary>
    public static readonly IReadOnlyList<Indicator> All =
    [
        QuantityMonth, QuantityYearToDate, BaseSamePeriod, GrowthOnBase, Declared, Converted, Enterprises, CentresBuilt,
        CentresUnderConstruction, SitesPaper, SitesTextile, SitesWeee, Malls, MallsInProgress, ScrapFirms,
        EDeclarationRate, UpstreamCoverage, CampaignChecked, CampaignRectified, CampaignClosed, Inspections,
        InspectionProblems, Publicity, LogisticsLinked,
    ];

    /// <summary>Those counted from rows, as the plan declares them: goals, sites, malls, campaigns, and what stands behind the work.</summary>
    /// <param name="judgedOn">What is not due yet on this day is no indicator yet.</param>
    public static IReadOnlyList<Indicator> Counted(CityPlan plan, BusinessMonth month, DateOnly judgedOn) =>
    [
        .. GoalIndicators.Of(plan), .. SiteIndicators.Of(plan), .. MallIndicators.All, .. CampaignIndicators.Of(plan, month),
        .. InspectionIndicators.All, .. PublicityIndicators.All, ContactIndicators.Both, .. DocumentIndicators.Of(plan),
        .. AcceptanceIndicators.Of(plan, judgedOn),
    ];

    private static Indicator Count(
        string code, string zh, string en, string input, Func<Facts.ProgressReport, int?> count, string unit = "个") =>
        new(
            code,
            new(zh, en),
            new($"县（市、区）报送的{zh}", $"{en}, as the unit reports"),
            unit,
            [input],
            Aggregation.Sum,
            figures => figures.Report is { } report ? count(report) : null);
}
