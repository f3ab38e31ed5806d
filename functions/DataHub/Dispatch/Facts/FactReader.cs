using DataHub.Compliance;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>
/// Reads the facts of a month as of an instant. Some hundred units' rows of a dataset are one range read; of the
/// declarations, of which there are hundreds a unit, the sums are read.
/// </summary>
public sealed class FactReader(
    CityPlan plan, RowStore rows, CaseStore cases, DeclaredMonths declarations, FieldCipher cipher)
{
    private readonly RangeReader _ranges = new(plan, rows, cases, cipher);

    /// <summary>The facts of every unit, and of the city's own organisations.</summary>
    public async Task<DispatchFacts> ReadAsync(BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        IReadOnlyList<ReportingUnit> offices =
            [.. plan.Organisations.Select(one => CityOffice.Of(plan) with { Code = one.Code })];
        var declared = declarations.ReadAsync(plan.Units, month, asOf, cancellation);
        var found = await ReadRangesAsync([.. plan.Units, .. offices], month, asOf, cancellation);
        var sums = await declared;
        var organisations = offices.Select(office => office.Code).ToHashSet(StringComparer.Ordinal);
        return new DispatchFacts(
            Whole(found.Where(unit => !organisations.Contains(unit.Unit.Code)), sums),
            CityOffice.Together(plan, [.. found.Where(unit => organisations.Contains(unit.Unit.Code))]));
    }

    /// <summary>The facts of some units, in the plan's order.</summary>
    public async Task<IReadOnlyList<UnitFacts>> ReadAsync(
        IReadOnlyList<ReportingUnit> wanted, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var declared = declarations.ReadAsync(wanted, month, asOf, cancellation);
        return Whole(await ReadRangesAsync(wanted, month, asOf, cancellation), await declared);
    }

    private async Task<IReadOnlyList<UnitFacts>> ReadRangesAsync(
        IReadOnlyList<ReportingUnit> wanted, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        // One range after the other: its datasets are read side by side, and every page in flight is held in memory.
        var found = new List<UnitFacts>(wanted.Count);
        foreach (var range in UnitRange.Over(wanted.Select(unit => unit.Code)))
        {
            found.AddRange(await _ranges.ReadAsync(range, wanted, month, asOf, cancellation));
        }

        return found;
    }

    private static IReadOnlyList<UnitFacts> Whole(
        IEnumerable<UnitFacts> units, IReadOnlyDictionary<string, DeclaredMonth> sums) =>
    [
        .. units.Select(unit => unit with { Declared = sums.GetValueOrDefault(unit.Unit.Code) })
            .OrderBy(unit => unit.Unit.Order),
    ];
}
