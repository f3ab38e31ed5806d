namespace DataHub.Compliance;

/// <summary>What brought sightings: a submission, or a daily look.</summary>
/// <param name="At">Arrival of the submission, or the instant looked at; UTC.</param>
/// <param name="By">Number of the submission, or name and day of the job.</param>
public sealed record CaseOrigin(string Dataset, string Unit, string? Period, DateTimeOffset At, string By)
{
    internal ComplianceCase Open(CaseSighting seen) => new(
        seen.Kind.Name, Dataset, Unit, Period, seen.Subject, seen.Message, At, By, seen.Row, LastSeenAt: At);
}
