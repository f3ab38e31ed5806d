using DataHub.Plan;

namespace DataHub.Register;

/// <summary>
/// One line of the register of what is due: a unit's report of a dataset for a period (应报登记).
/// Built from the plan's due rules, the extensions given and the submissions received; obligations O57, O60.
/// </summary>
/// <param name="Dataset">Dataset code, such as D15.</param>
/// <param name="UnitCode">The reporting unit.</param>
/// <param name="Period">The canonical period, such as 2025-03.</param>
/// <param name="DueAt">
/// The instant at which the report becomes late (24:00 Beijing of the due day), moved by an extension.
/// </param>
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

    /// <summary>What moved the due day; null when it is the plan's.</summary>
    public Extension? Extension { get; init; }

    /// <summary>The instant at which it would be late by the plan alone.</summary>
    public DateTimeOffset RegularDueAt { get => field == default ? DueAt : field; init; }

    /// <summary>Due before the plan was issued: neither late nor missing, whatever happens (A6).</summary>
    public bool PredatesIssue { get; init; }

    /// <summary>Late for ever: a report that arrived at or after the due instant stays so.</summary>
    public bool IsLate => ReceivedAt >= DueAt && !PredatesIssue;

    /// <summary>Not received and already due at <paramref name="instant"/>.</summary>
    public bool IsMissingAt(DateTimeOffset instant) => ReceivedAt is null && instant >= DueAt && !PredatesIssue;

    /// <summary>Late or still missing at <paramref name="instant"/>: what months in a row are counted by.</summary>
    public bool IsOverdueAt(DateTimeOffset instant) => IsLate || IsMissingAt(instant);

    public ReportState StateAt(DateTimeOffset instant) => StateOf(ReceivedAt, instant);

    /// <summary>How another's report that shares these deadlines stands, such as an enterprise's of the unit.</summary>
    /// <param name="receivedAt">When it came; null while it has not.</param>
    public ReportState StateOf(DateTimeOffset? receivedAt, DateTimeOffset instant) => receivedAt switch
    {
        null when PredatesIssue => instant >= DueAt ? ReportState.NotOwed : ReportState.Open,
        null when instant >= DueAt => ReportState.Missing,
        null => instant >= RegularDueAt ? ReportState.Excused : ReportState.Open,
        { } when PredatesIssue => ReportState.OnTime,
        { } received when received >= DueAt => ReportState.Late,
        { } received => received >= RegularDueAt ? ReportState.ExcusedOnTime : ReportState.OnTime,
    };

    /// <summary>The day until whose end it is on time.</summary>
    public DateOnly DueOn => BusinessTime.DateOf(DueAt.AddTicks(-1));
}
