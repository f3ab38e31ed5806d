namespace DataHub.Storage;

/// <summary>That somebody did, or was refused, something (审计记录); personal data in it is masked.</summary>
/// <param name="Id">The entry's row key: instant, then a hash.</param>
/// <param name="At">Instant, UTC.</param>
/// <param name="Who">A key's id, or what could be known of a caller without one.</param>
/// <param name="Action">Such as submit, run-job, issue-key.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="Outcome">done or refused, with the reason's code.</param>
public sealed record AuditEntry(
    string Id, DateTimeOffset At, string Who, string Action, string Subject, string Outcome);
