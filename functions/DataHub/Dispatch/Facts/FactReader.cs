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
    private const int RangesAtOnce = 4;

    /// <summary>The facts of every unit, in the plan's order.</summary>
    public Task<IReadOnlyList<UnitFacts>> ReadAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation) =>
        ReadAsync(plan.Units, month, asOf, cancellation);

    /// <summary>The facts of some units, in the plan's order.</summary>
    public async Task<IReadOnlyList<UnitFacts>> ReadAsync(
        IReadOnlyList<ReportingUnit> wanted, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var declared = declarations.ReadAsync(wanted, month, asOf, cancellation);
        var ranges = UnitRange.Over(wanted.Select(unit => unit.Code));
        var found = new IReadOnlyList<UnitFacts>[ranges.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, ranges.Count),
            new ParallelOptions { MaxDegreeOfParallelism = RangesAtOnce, CancellationToken = cancellation },
            async (at, token) => found[at] = await ReadRangeAsync(ranges[at], month, asOf, token));
        var sums = await declared;
        return
        [
            .. found.SelectMany(units => units)
                .Select(unit => unit with { Declared = sums.GetValueOrDefault(unit.Unit.Code) })
                .OrderBy(unit => unit.Unit.Order),
        ];
    }

    private async Task<IReadOnlyList<UnitFacts>> ReadRangeAsync(
        UnitRange units, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var progress = ReadAsync(
            "D15", ProgressReport.Of, EarlierOf(FirstOf(month.Year), month.Plus(-LookBack("severePaceMonths"))));
        var projects = ReadAsync("D16", ProjectReport.Of, month.Plus(-LookBack("projectStalledMonths")));
        var baseline = ReadAsync("D22", BaseQuantity.Of);
        var malls = ReadAsync("D14", MallStage.Of);
        var sites = ReadAsync("D02", Site.Of);
        var contacts = ReadAsync("D03", row => Contact.Of(row, cipher));
        var open = await cases.OpenedAtAsync(units, asOf, cancellation);
        await Task.WhenAll(progress, projects, baseline, malls, sites, contacts);
        return
        [
            .. plan.Units.Where(unit => units.Contains(unit.Code)).Select(unit => new UnitFacts
            {
                Unit = unit,
                Progress = [.. progress.Result[unit.Code].OrderBy(report => report.Month)],
                Projects = [.. projects.Result[unit.Code].OrderBy(report => report.Month)],
                Base = [.. baseline.Result[unit.Code]],
                Malls = [.. malls.Result[unit.Code]],
                Sites = [.. sites.Result[unit.Code]],
                Contacts = [.. contacts.Result[unit.Code]],
                Cases = [.. open[unit.Code]],
            }),
        ];

        // Turned into facts row by row: the rows of a large city, with all their fields, need not be held.
        async Task<ILookup<string, T>> ReadAsync<T>(string dataset, Func<StoredRow, T?> factOf, BusinessMonth? first = null)
            where T : class
        {
            var facts = new List<(string Unit, T Fact)>();
            var read = rows.ReadUnitsAsOfAsync(dataset, units, first, first is null ? null : month, asOf, cancellation);
            await foreach (var row in read)
            {
                if (factOf(row) is { } fact)
                {
                    facts.Add((row.Scope.Unit, fact));
                }
            }

            return facts.ToLookup(fact => fact.Unit, fact => fact.Fact, StringComparer.Ordinal);
        }
    }

    private int LookBack(string threshold) => (int)plan.Thresholds[threshold];

    private static BusinessMonth FirstOf(int year) => new(year, 1);

    private static BusinessMonth EarlierOf(BusinessMonth a, BusinessMonth b) => a < b ? a : b;
}
