using DataHub.Plan;
using DataHub.Register;

namespace DataHub.Dispatch.Verdicts;

/// <summary>How the units kept the deadline of a month, with the late months in a row before it.</summary>
internal sealed class ReportingHistory(CityPlan plan, ReportRegister register)
{
    private const string Dataset = "D15";

    private readonly LateRuns _runs = new(plan, register);

    /// <summary>The records of the month by unit.</summary>
    public async Task<IReadOnlyDictionary<string, ReportingRecord>> ReadAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var (reports, inARow) = await _runs.ReadAsync(Dataset, month, asOf, cancellation);
        return reports.ToDictionary(
            report => report.UnitCode,
            report => ReportingRecord.Of(report, inARow[report.UnitCode], asOf, plan.Calendar),
            StringComparer.Ordinal);
    }
}
