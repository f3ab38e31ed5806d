using DataHub.Intake.Receipts;

namespace DataHub.Compliance;

/// <summary>
/// A compliance alert from its first sight until it is settled (合规告警): one for each kind, unit and subject at a time.
/// </summary>
/// <param name="Kind">Name of a <see cref="Plan.ComplianceKind"/>.</param>
/// <param name="Dataset">The dataset whose rows show it.</param>
/// <param name="Subject">What it is about: the row's natural key, or what a daily look names.</param>
/// <param name="Message">What was found, as the receipt said it.</param>
/// <param name="OpenedAt">Arrival of what showed it first, UTC.</param>
/// <param name="OpenedBy">The submission that showed it, or the job.</param>
/// <param name="Row">Where it stood in that submission; null for a daily look.</param>
/// <param name="LastSeenAt">When it was last found to stand, UTC.</param>
/// <param name="SettledAt">Null while it is open; UTC.</param>
/// <param name="SettledBy">The submission that put it right, the job that found it gone, or the operator.</param>
/// <param name="Reason">Why an operator settled it.</param>
/// <param name="Number">1 for the first case of its kind, unit and subject.</param>
public sealed record ComplianceCase(
    string Kind,
    string Dataset,
    string Unit,
    string? Period,
    string Subject,
    Wording Message,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    long? Row,
    DateTimeOffset LastSeenAt,
    DateTimeOffset? SettledAt = null,
    string? SettledBy = null,
    string? Reason = null,
    int Number = 1)
{
    public bool IsOpen => SettledAt is null;

    /// <summary>The case after it was seen to stand; an earlier sight changes nothing.</summary>
    public ComplianceCase SeenAt(DateTimeOffset instant) => instant > LastSeenAt ? this with { LastSeenAt = instant } : this;

    /// <summary>The case after it was put right; who settled it first has done so.</summary>
    public ComplianceCase Settle(DateTimeOffset at, string by, string? reason = null) =>
        IsOpen ? this with { SettledAt = at, SettledBy = by, Reason = reason } : this;

    /// <summary>Whether it was open at an instant, whatever became of it later.</summary>
    public bool WasOpenAt(DateTimeOffset instant) => OpenedAt <= instant && !(SettledAt <= instant);
}
