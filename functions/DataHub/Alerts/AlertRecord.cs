namespace DataHub.Alerts;

/// <summary>A step of the ladder that was dealt with; kept for ever, for it is what a circular can rest on.</summary>
/// <param name="At">When the step fell due, UTC.</param>
/// <param name="RecordedAt">When the hub dealt with it, UTC.</param>
/// <param name="LateMonths">Months late in a row at that time.</param>
/// <param name="Mail">
/// Key of the outbox entry that tells of it, written before that entry: a taken step whose entry is not there was cut
/// off by a crash and is told again. A flag set afterwards would not do, because one mail tells of several units, and a
/// crash between their flags would tell of the rest a second time.
/// </param>
public sealed record AlertRecord(
    string Step,
    DateTimeOffset At,
    StepOutcome Outcome,
    bool StopsOnReceipt,
    int LateMonths,
    DateTimeOffset RecordedAt,
    string? Mail);
