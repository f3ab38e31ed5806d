using DataHub.Dispatch.Indicators;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>An indicator for the city, from its units' figures.</summary>
internal static class CityFigures
{
    public static decimal? Of(
        Indicator indicator, IReadOnlyList<UnitFigures> units, UnitFigures office, BusinessMonth month, CityPlan plan) =>
        indicator.Aggregation switch
        {
            _ when indicator.Measure is not null => indicator.Over(units, office).Value,
            Aggregation.Sum => indicator.Over(units).Value,
            Aggregation.Mean => indicator.Over(units).Mean(),
            _ => QuotientOf(indicator, [.. units.Where(unit => indicator.Of(unit) is not null)], month, plan),
        };

    private static decimal? QuotientOf(
        Indicator indicator, IReadOnlyList<UnitFigures> units, BusinessMonth month, CityPlan plan) => units.Count == 0
        ? null
        : indicator.Code switch
        {
            "GROWTH" => Growth.Of(
                units.Sum(unit => unit.Report!.QtyYtdT), units.Sum(unit => unit.Base!.QuantityT), month, plan.Targets.Growth),
            _ => (decimal)units.Sum(unit => unit.Report!.UpstreamCovered!.Value)
                / units.Sum(unit => unit.Report!.UpstreamKnown!.Value),
        };
}
