using DataHub.Plan;

namespace DataHub.Register;

/// <summary>
/// Late or missing months in a row, by unit. It looks back month by month until every row is broken; a month in which no
/// unit reported lies before the hub's records and counts for nobody.
/// </summary>
internal sealed class LateRuns(CityPlan plan, ReportRegister register)
{
    // Most rows are broken within half a year, and that is one read.
    private const int MonthsInRead = 6;

    /// <summary>The month's reports in the plan's order, and how many months in a row each unit was late, this one included.</summary>
    public async Task<(IReadOnlyList<ExpectedReport> Reports, IReadOnlyDictionary<string, int> InARow)> ReadAsync(
        string dataset, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var known = await MonthsAsync(month);
        var reports = known[month];
        var inARow = reports.ToDictionary(report => report.UnitCode, _ => 0, StringComparer.Ordinal);
        var open = CountLate(reports, [.. inARow.Keys], inARow, asOf);
        for (var before = month.Previous; open.Count > 0 && before >= plan.FirstMonth; before = before.Previous)
        {
            if (!known.TryGetValue(before, out var earlier))
            {
                known = await MonthsAsync(before);
                earlier = known[before];
            }

            if (earlier.All(report => report.ReceivedAt is null))
            {
                break;
            }

            open = CountLate(earlier, open, inARow, asOf);
        }

        return (reports, inARow);

        Task<IReadOnlyDictionary<BusinessMonth, IReadOnlyList<ExpectedReport>>> MonthsAsync(BusinessMonth last) =>
            register.MonthsAsync(dataset, last.Plus(1 - MonthsInRead), last, asOf, cancellation);
    }

    /// <summary>
    /// Counts the late and missing among the units whose row is not broken; returns those whose row goes on.
    /// </summary>
    private static HashSet<string> CountLate(
        IEnumerable<ExpectedReport> reports, HashSet<string> open, Dictionary<string, int> inARow, DateTimeOffset asOf)
    {
        var late = reports
            .Where(report => open.Contains(report.UnitCode) && report.IsOverdueAt(asOf))
            .Select(report => report.UnitCode)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unit in late)
        {
            inARow[unit]++;
        }

        return late;
    }
}
