using DataHub.Dispatch.Facts.Supervision;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>
/// Inspections of the year by the register (双随机检查台账, D17), the city's own among them; O23, O43 to O45. A unit of which
/// no inspection is on record is 未报.
/// </summary>
internal static class InspectionIndicators
{
    public static readonly Indicator Made = Of(
        "INSPECTED",
        new("双随机检查（台账，本年）", "Inspections of the year, by the register"),
        new("本年至月末的检查家次", "Enterprises inspected from January to the month's end"),
        "家次", ["D17.date"],
        new("D17 计数：date 在本年 1 月 1 日至月末", "Rows of D17 dated from 1 January to the month's end"),
        look => Count(look, one => IsOfYear(look, one)));

    public static readonly Indicator Problems = Of(
        "INSPECTED-PROBLEMS",
        new("双随机发现问题（台账，本年）", "Problems found in the year, by the register"),
        new("本年至月末检查发现的问题个数", "Findings of the inspections from January to the month's end"),
        "个", ["D17.findings"],
        new("Σ D17.findings 个数（本年至月末）", "Number of D17.findings of the same rows"),
        look => Count(look, one => IsOfYear(look, one) && one.Findings.Count > 0) is { } with
            ? with with { Count = Known(look).Where(one => IsOfYear(look, one)).Sum(one => one.Findings.Count) }
            : null);

    public static readonly Indicator Overdue = Of(
        "RECTIFICATION-OVERDUE",
        new("逾期未整改", "Rectifications overdue"),
        new("整改期限已过、判定日仍未整改的家次，不论检查年份", "Set to be put right by a day that has passed and not put right on the day of judgement, of any year"),
        "家次", ["D17.rectifyBy", "D17.rectifiedAt"],
        new("D17 计数：rectifyBy < 判定日，且判定日前无 rectifiedAt", "Rows of D17 with rectifyBy before the day of judgement and no rectifiedAt by it"),
        look => Count(look, one => one.IsOverdueAt(look.JudgedOn)));

    public static readonly Indicator PublishedLate = Of(
        "PUBLISHED-LATE",
        new("结果公示超期", "Results published late"),
        new("本年至月末检查中，超过规定工作日才公示或仍未公示的家次", "Inspections of the year whose result was published later than the plan's workdays, or not at all by then"),
        "家次", ["D17.date", "D17.publishedAt"],
        new(
            "D17 计数：date 至 publishedAt（未公示的至判定日）的工作日 > publishWorkdays",
            "Rows of D17 with more than publishWorkdays workdays from date to publishedAt, or to the day of judgement"),
        look => Count(look, one => IsOfYear(look, one) && one.IsPublishedLate(look.Plan, look.JudgedOn)));

    public static readonly IReadOnlyList<Indicator> All = [Made, Problems, Overdue, PublishedLate];

    private static Indicator Of(
        string code, Wording name, Wording definition, string unit, IReadOnlyList<string> inputs, Wording formula, Func<UnitLook, Measured?> measure) =>
        Indicator.Counted(code, name, definition, unit, inputs, formula, measure) with { Scope = IndicatorScope.UnitsAndOffice };

    private static Measured? Count(UnitLook look, Func<Inspection, bool> condition) =>
        Measured.CountOf(Known(look), condition, one => one.Source, look.Month);

    private static List<Inspection> Known(UnitLook look) =>
        [.. look.Facts.Inspections.Where(one => one.On <= look.Month.LastDay)];

    private static bool IsOfYear(UnitLook look, Inspection one) => one.On.Year == look.Month.Year;
}
