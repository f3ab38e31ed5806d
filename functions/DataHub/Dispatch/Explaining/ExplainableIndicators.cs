using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>The indicators of a bulletin: those of its table, and those that its month counts from rows.</summary>
internal static class ExplainableIndicators
{
    /// <param name="unit">Null for the city, which alone has what only its own organisations hand in.</param>
    public static IEnumerable<Indicator> Of(Bulletin bulletin, ReportingUnit? unit, CityPlan plan) =>
        IndicatorCatalogue.All
            .Concat(IndicatorCatalogue.Counted(plan, bulletin.Period, BusinessTime.DateOf(bulletin.AsOf)))
            .Where(indicator => unit is null || indicator.Scope != IndicatorScope.Office);

    /// <summary>Those of them that the bulletin prints.</summary>
    public static IEnumerable<Indicator> PrintedOf(Bulletin bulletin, ReportingUnit? unit, CityPlan plan) =>
        Of(bulletin, unit, plan).Where(indicator => unit is null
            ? PrintedFigures.IsOfCity(indicator.Code, bulletin)
            : indicator.Measure is null || PrintedFigures.IsOfCity(indicator.Code, bulletin));
}
