using DataHub.Plan;

namespace DataHub.Register;

/// <summary>An operator lets a unit report later (延期报送): the report's due day moves, and nothing else.</summary>
/// <param name="Until">The new due day: on time up to 24:00 Beijing.</param>
/// <param name="GivenBy">Id of the operator's key.</param>
/// <param name="GivenAt">From when on it holds, UTC: what was done before was right by what was known then.</param>
public sealed record Extension(
    string Unit, string Dataset, string Period, DateOnly Until, string Reason, string GivenBy, DateTimeOffset GivenAt)
{
    /// <summary>The first instant, in UTC, at which the report is late.</summary>
    public DateTimeOffset DueAt => BusinessTime.EndOf(Until);
}
