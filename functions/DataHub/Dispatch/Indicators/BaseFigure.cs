using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>What a unit recovered in the same months of the base year (2020年同期); A2, A4.</summary>
/// <param name="QuantityT">Tonnes.</param>
/// <param name="Estimated">A share of the whole year's quantity, because the months are not known.</param>
public sealed record BaseFigure(decimal QuantityT, bool Estimated)
{
    /// <summary>
    /// January to <paramref name="month"/> of the base year: its months where they are known, else that many twelfths
    /// of the year. Null without an approved quantity.
    /// </summary>
    public static BaseFigure? Of(UnitFacts facts, BusinessMonth month, CityPlan plan)
    {
        var approved = Used(facts, plan);
        if (approved.Count == 0)
        {
            return null;
        }

        var monthly = approved.Where(row => row.Month is not null).ToList();
        if (monthly.Count > 0)
        {
            return new BaseFigure(monthly.Where(row => row.Month <= month.Month).Sum(row => row.QuantityT), false);
        }

        var year = approved.Sum(row => row.QuantityT);
        return new BaseFigure(year * month.Month / 12m, Estimated: month.Month < 12);
    }

    /// <summary>The approved quantities of the base year: of each material that counts the highest version.</summary>
    public static IReadOnlyList<BaseQuantity> Used(UnitFacts facts, CityPlan plan) =>
    [
        .. facts.Base
            .Where(row => row.Year == plan.Targets.Growth.BaseYear && Recovered.Counts(plan.Catalogue, row.Material))
            .GroupBy(row => (row.Material, row.Month))
            .Select(versions => versions.MaxBy(row => row.Version)!),
    ];
}
