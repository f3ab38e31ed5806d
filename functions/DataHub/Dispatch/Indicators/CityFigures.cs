using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>An indicator for the city, from its units' figures: what the bulletin prints and its explanation recomputes.</summary>
internal static class CityFigures
{
    /// <param name="office">What the city's own organisations have of it.</param>
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
        Indicator indicator, IReadOnlyList<UnitFigures> units, BusinessMonth month, CityPlan plan) =>
        units.Count == 0 ? null : indicator.OfSums!(units, month, plan);
}
