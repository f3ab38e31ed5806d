using DataHub.Intake.Receipts;

namespace DataHub.Storage;

/// <summary>One submission in the submissions table: its state, what its sender said of it, where its raw bytes are.</summary>
public sealed record SubmissionRecord
{
    /// <summary>Stands for a dataset or unit that could not be told.</summary>
    public const string Unknown = "unknown";

    /// <summary>Tracking number: dataset, unit, period and a hash, such as D04.LC-YG.2025-03.7k3m9q2xab.</summary>
    public required string Id { get; init; }

    public required string Dataset { get; init; }

    public required string Unit { get; init; }

    /// <summary>Canonical period, or null for a register.</summary>
    public string? Period { get; init; }

    /// <summary>Credit code of the reporting enterprise, or null.</summary>
    public string? ReporterOrg { get; init; }

    /// <summary>The partner whose key it came with; null for the drop zone.</summary>
    public string? Submitter { get; init; }

    /// <summary>API, FILE, MANUAL or PLATFORM.</summary>
    public required string Channel { get; init; }

    /// <summary>Path in the drop zone, or the name the sender gave; null for a request body.</summary>
    public string? FileName { get; init; }

    public string? ContentType { get; init; }

    public string? Supersedes { get; init; }

    /// <summary>The version it named, else the newest at its arrival: taking the road later changes nothing.</summary>
    public string? SchemaVersion { get; init; }

    public required SubmissionStatus Status { get; init; }

    /// <summary>Instant of arrival, UTC: what punctuality is judged by.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? ProcessedAt { get; init; }

    /// <summary>Name of the raw bytes in the raw container.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public RowCounts Counts { get; init; } = RowCounts.None;

    /// <summary>Highest revision given to a row.</summary>
    public int Revision { get; init; }

    /// <summary>The submission it replaces whole, rows it does not name included; null for an ordinary one.</summary>
    public string? Replaces { get; init; }

    /// <summary>When its sender took it back, UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why, as the sender said.</summary>
    public string? WithdrawalReason { get; init; }

    /// <summary>Whether at an instant it had arrived, and at least a part of it counted as reported.</summary>
    public bool WasAcceptedAt(DateTimeOffset instant) =>
        ReceivedAt <= instant && (IsAccepted || (Status == SubmissionStatus.Withdrawn && WithdrawnAt > instant));

    /// <summary>Whether at least a part of it counts as reported.</summary>
    public bool IsAccepted => Status is SubmissionStatus.Accepted
        or SubmissionStatus.AcceptedWithWarnings or SubmissionStatus.PartlyAccepted;
}
