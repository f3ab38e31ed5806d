namespace DataHub.Alerts;

/// <summary>A step of the ladder that was dealt with; kept for ever, for it is what a circular can rest on.</summary>
/// <param name="At">When the step fell due, UTC.</param>
/// <param name="RecordedAt">When the hub dealt with it, UTC.</param>
/// <param name="LateMonths">Months late in a row at that time.</param>
/// <param name="IsMailed">Whether its mail is in the outbox; false for a taken step when the hub fell over in between.</param>
public sealed record AlertRecord(
    string Step,
    DateTimeOffset At,
    StepOutcome Outcome,
    bool StopsOnReceipt,
    int LateMonths,
    DateTimeOffset RecordedAt,
    bool IsMailed);
