using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.Alerts;

/// <summary>A unit's report that has reached a step of the ladder.</summary>
/// <param name="Rejected">The last submission that was refused, when there is one.</param>
public sealed record AlertCase(
    ReportingUnit Unit, ExpectedReport Report, AlertRecord Record, SubmissionRecord? Rejected)
{
    public RowScope Obligation => new(Report.Dataset, Report.UnitCode, Report.Period);
}
