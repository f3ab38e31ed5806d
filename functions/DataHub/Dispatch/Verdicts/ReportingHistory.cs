using DataHub.Plan;
using DataHub.Register;

namespace DataHub.Dispatch.Verdicts;

/// <summary>
/// How the units kept the deadline of a month, with the late months in a row before it. It looks back month by month
/// until every row is broken; a month in which no unit reported lies before the hub's records and counts for nobody.
/// </summary>
internal sealed class ReportingHistory(CityPlan plan, ReportRegister register)
{
    private const string Dataset = "D15";
    private const int MonthsInRead = 6;

    /// <summary>The records of the month by unit.</summary>
    public async Task<IReadOnlyDictionary<string, ReportingRecord>> ReadAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
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

        return reports.ToDictionary(
            report => report.UnitCode,
            report => ReportingRecord.Of(report, inARow[report.UnitCode], asOf, plan.Calendar),
            StringComparer.Ordinal);

        // Most rows are broken within half a year, and that is one read.
        Task<IReadOnlyDictionary<BusinessMonth, IReadOnlyList<ExpectedReport>>> MonthsAsync(BusinessMonth last) =>
            register.MonthsAsync(Dataset, last.Plus(1 - MonthsInRead), last, asOf, cancellation);
    }

    /// <summary>
    /// Counts the late and missing among the units whose row is not broken; returns those whose row goes on.
    /// </summary>
    private static HashSet<string> CountLate(
        IEnumerable<ExpectedReport> reports, HashSet<string> open, Dictionary<string, int> inARow, DateTimeOffset asOf)
    {
        var late = reports
            .Where(report => open.Contains(report.UnitCode) && (report.IsLate || report.IsMissingAt(asOf)))
            .Select(report => report.UnitCode)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unit in late)
        {
            inARow[unit]++;
        }

        return late;
    }
}
