using DataHub.Plan;

namespace DataHub.Register;

/// <summary>
/// Late or missing months in a row, by enterprise. It looks back month by month until every row is broken: by a punctual
/// declaration, or by a month in which the enterprise owed none yet.
/// </summary>
internal sealed class EnterpriseRuns(CityPlan plan, ReportRegister register, EnterpriseRegister enterprises)
{
    /// <summary>The lines of each unit's month, every enterprise with its late months in a row.</summary>
    /// <param name="units">The units' own lines of one month; not empty.</param>
    public async Task<IReadOnlyList<IReadOnlyList<EnterpriseLine>>> ReadAsync(
        IReadOnlyList<ExpectedReport> units, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var lines = await LinesAsync(units);
        var open = lines.SelectMany(LateIn).ToHashSet();
        var inARow = open.ToDictionary(enterprise => enterprise, _ => 1);
        var month = BusinessMonth.Parse(units[0].Period);
        while (open.Count > 0 && month > plan.FirstMonth)
        {
            month = month.Previous;
            var concerned = open.Select(enterprise => enterprise.Unit).ToHashSet(StringComparer.Ordinal);
            var reports = await register.MonthAsync(EnterpriseRegister.Dataset, month, asOf, cancellation);
            var earlier = await LinesAsync(reports.Where(report => concerned.Contains(report.UnitCode)));
            open.IntersectWith(earlier.SelectMany(LateIn));
            foreach (var enterprise in open)
            {
                inARow[enterprise]++;
            }
        }

        return
        [
            .. lines.Select(unit => (IReadOnlyList<EnterpriseLine>)
            [
                .. unit.Select(line => line with { LateInARow = inARow.GetValueOrDefault((line.Unit, line.Uscc)) }),
            ]),
        ];

        Task<IReadOnlyList<EnterpriseLine>[]> LinesAsync(IEnumerable<ExpectedReport> reports) =>
            Task.WhenAll(reports.Select(report => enterprises.ReadAsync(report, asOf, cancellation)));
    }

    private static IEnumerable<(string Unit, string Uscc)> LateIn(IEnumerable<EnterpriseLine> lines) => lines
        .Where(line => line.State is ReportState.Late or ReportState.Missing)
        .Select(line => (line.Unit, line.Uscc));
}
