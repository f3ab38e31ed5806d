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

    /// <summary>The records of the month by unit.</summary>
    public async Task<IReadOnlyDictionary<string, ReportingRecord>> ReadAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var reports = await register.MonthAsync(Dataset, month, asOf, cancellation);
        var rows = reports.ToDictionary(report => report.UnitCode, _ => 0, StringComparer.Ordinal);
        var open = rows.Keys.ToHashSet(StringComparer.Ordinal);
        var (current, looked) = (reports, month);
        while (true)
        {
            foreach (var report in current.Where(report => open.Contains(report.UnitCode)))
            {
                if (report.IsLate || report.IsMissingAt(asOf))
                {
                    rows[report.UnitCode]++;
                }
                else
                {
                    open.Remove(report.UnitCode);
                }
            }

            looked = looked.Previous;
            if (open.Count == 0 || looked < plan.FirstMonth)
            {
                break;
            }

            current = await register.MonthAsync(Dataset, looked, asOf, cancellation);
            if (current.All(report => report.ReceivedAt is null))
            {
                break;
            }
        }

        return reports.ToDictionary(
            report => report.UnitCode,
            report => ReportingRecord.Of(report, rows[report.UnitCode], asOf, plan.Calendar),
            StringComparer.Ordinal);
    }
}
