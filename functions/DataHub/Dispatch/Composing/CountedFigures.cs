using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// How what is counted from registers and records (专项与保障) differs between two versions: by unit, and for the city
/// where only its own organisations differ.
/// </summary>
internal static class CountedFigures
{
    public static IEnumerable<BulletinChange> Changes(Bulletin before, Bulletin after)
    {
        // Goals repeat figures of the table; an indicator that one of the versions does not know has not changed.
        var known = before.Indicators.Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        return after.Indicators
            .Where(indicator => known.Contains(indicator.Code) && !GoalIndicators.IsGoal(indicator.Code))
            .SelectMany(indicator => OfOne(indicator, before, after));
    }

    private static List<BulletinChange> OfOne(IndicatorName indicator, Bulletin before, Bulletin after)
    {
        var units =
            from now in after.Units
            join old in before.Units on now.Unit equals old.Unit
            let change = BulletinComparison.Change(
                now.Unit, new Wording(now.ShortName, now.Unit), indicator.Code, indicator.Name, Of(old), Of(now))
            where change is not null
            select change;
        var changes = units.ToList();
        if (changes.Count == 0
            && BulletinComparison.Change(
                null, new Wording("全市", "City"), indicator.Code, indicator.Name, OfCity(before), OfCity(after)) is { } city)
        {
            changes.Add(city);
        }

        return changes;

        string Of(UnitLine unit) => Figures.Number(unit.Indicators.GetValueOrDefault(indicator.Code));

        string OfCity(Bulletin bulletin) => Figures.Sum(bulletin.City.Indicators.GetValueOrDefault(indicator.Code));
    }
}
