namespace DataHub.Register;

/// <summary>
/// One line of the register of what is due: a unit's report of a dataset for a period (应报登记).
/// Built from the plan's due rules and the submissions received; obligations O57, O60.
/// </summary>
/// <param name="Dataset">Dataset code, such as D15.</param>
/// <param name="UnitCode">The reporting unit.</param>
/// <param name="Period">The canonical period, such as 2025-03.</param>
/// <param name="DueAt">The instant at which the report becomes late (24:00 Beijing of the due day).</param>
/// <param name="ReceivedAt">When the first accepted submission arrived; null while there is none (未报).</param>
/// <param name="Corrections">How many accepted submissions followed the first.</param>
/// <param name="SubmissionIds">The accepted submissions, oldest first.</param>
public sealed record ExpectedReport(
    string Dataset,
    string UnitCode,
    string Period,
    DateTimeOffset DueAt,
    DateTimeOffset? ReceivedAt,
    int Corrections,
    IReadOnlyList<string> SubmissionIds)
{
    /// <summary>Whether the holidays of the due day's year are not published, so that it may still change (暂定).</summary>
    public bool DueIsProvisional { get; init; }

    /// <summary>Late for ever: a report that arrived at or after the due instant stays so.</summary>
    public bool IsLate => ReceivedAt >= DueAt;

    /// <summary>Not received and already due at <paramref name="instant"/>.</summary>
    public bool IsMissingAt(DateTimeOffset instant) => ReceivedAt is null && instant >= DueAt;

    /// <summary>Late or still missing at <paramref name="instant"/>: what months in a row are counted by.</summary>
    public bool IsOverdueAt(DateTimeOffset instant) => IsLate || IsMissingAt(instant);
}
