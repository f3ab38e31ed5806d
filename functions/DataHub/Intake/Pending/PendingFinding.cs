namespace DataHub.Intake.Pending;

/// <summary>A finding that waits for rows which have not come yet (待核对).</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Rule">The cross rule that knows what the reference means.</param>
/// <param name="Reference">What has to come.</param>
/// <param name="Submission">The submission whose row waits.</param>
/// <param name="Since">Arrival of that submission, UTC.</param>
/// <param name="ReportedOn">The business date on which the unit was told that it still waits; null while it was not.</param>
/// <param name="SettledAt">When it was found there, UTC; null while it waits.</param>
/// <param name="SettledBy">The submission that brought it, or the nightly look.</param>
public sealed record PendingFinding(
    string Code,
    string Rule,
    string Dataset,
    string Unit,
    string? Period,
    string Reference,
    string Submission,
    long Row,
    DateTimeOffset Since,
    DateOnly? ReportedOn = null,
    DateTimeOffset? SettledAt = null,
    string? SettledBy = null);
