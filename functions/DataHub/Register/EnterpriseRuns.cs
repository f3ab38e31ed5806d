using DataHub.Plan;

namespace DataHub.Register;

/// <summary>
/// Late or missing months in a row, by enterprise. It looks back month by month until every row is broken: by a punctual
/// declaration, or by a month in which the enterprise owed none yet.
/// </summary>
internal sealed class EnterpriseRuns(CityPlan plan, ReportRegister register, EnterpriseRegister enterprises)
{
    /// <summary>The lines of a unit's month, each with its late months in a row.</summary>
    public async Task<IReadOnlyList<EnterpriseLine>> ReadAsync(
        ExpectedReport unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var lines = await enterprises.ReadAsync(unit, asOf, cancellation);
        var open = LateIn(lines).ToHashSet(StringComparer.Ordinal);
        var inARow = open.ToDictionary(uscc => uscc, _ => 1, StringComparer.Ordinal);
        var month = BusinessMonth.Parse(unit.Period);
        while (open.Count > 0 && month > plan.FirstMonth)
        {
            month = month.Previous;
            var earlier = await register.MonthAsync(EnterpriseRegister.Dataset, month, asOf, cancellation);
            var report = earlier.Single(report => report.UnitCode == unit.UnitCode);
            open.IntersectWith(LateIn(await enterprises.ReadAsync(report, asOf, cancellation)));
            foreach (var uscc in open)
            {
                inARow[uscc]++;
            }
        }

        return [.. lines.Select(line => line with { LateInARow = inARow.GetValueOrDefault(line.Uscc) })];
    }

    private static IEnumerable<string> LateIn(IEnumerable<EnterpriseLine> lines) => lines
        .Where(line => line.State is ReportState.Late or ReportState.Missing)
        .Select(line => line.Uscc);
}
