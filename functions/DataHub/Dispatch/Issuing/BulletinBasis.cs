using DataHub.Dispatch.Indicators;
using DataHub.Plan;

namespace DataHub.Dispatch.Issuing;

/// <summary>The datasets whose late rows and corrections make a new version of a bulletin.</summary>
internal static class BulletinBasis
{
    // Of projects the bulletin names each, whether or not the plan counts any.
    private const string Projects = "D16";

    /// <summary>
    /// Registers of how things stand on the day of the look (网点, 责任人, 检查, 自查, 验收, 文件). A new site, reporter or
    /// inspection makes no new bulletin of March: the next month's dispatch has it, as does a version that something
    /// else brings about.
    /// </summary>
    public static IReadOnlyList<string> OfToday { get; } = ["D02", "D03", "D17", "D20", "D21", "D24"];

    /// <summary>Every dataset that feeds an indicator of any month, but those of today.</summary>
    public static IReadOnlyList<string> Of(CityPlan plan) =>
    [
        .. IndicatorCatalogue.All
            .Concat(IndicatorCatalogue.Counted(plan, plan.LastMonth, DateOnly.MaxValue))
            .SelectMany(indicator => indicator.Inputs)
            .Select(input => input.Split('.')[0])
            .Append(Projects)
            .Except(OfToday)
            .Order(StringComparer.Ordinal),
    ];
}
