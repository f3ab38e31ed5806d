using DataHub.Compliance;
using DataHub.Intake.Pending;

namespace DataHub.Intake.Receipts;

/// <summary>
/// The answer to a submission (回执): what arrived, what became of each row, what is wrong and how to mend it.
/// The same record is returned over HTTP, written beside a drop-zone upload and printed by <c>hub validate</c>.
/// </summary>
public sealed record Receipt
{
    /// <summary>The tracking number, such as <c>D04.LC-YG.2025-03.7k3m9q2xab</c>.</summary>
    public required string SubmissionId { get; init; }

    public required SubmissionStatus Status { get; init; }

    /// <summary>Checked only: nothing was stored, neither raw bytes nor rows.</summary>
    public bool DryRun { get; init; }

    /// <summary>Dataset code; null when the upload's name did not tell it.</summary>
    public string? Dataset { get; init; }

    public string? DatasetZh { get; init; }

    public string? SchemaVersion { get; init; }

    public string? UnitCode { get; init; }

    public string? UnitName { get; init; }

    /// <summary>Canonical period, such as 2025-03; null for datasets without one.</summary>
    public string? Period { get; init; }

    public string? ReporterOrg { get; init; }

    /// <summary>API, FILE, MANUAL or PLATFORM.</summary>
    public required string Channel { get; init; }

    /// <summary>The file's name or drop-zone path; null for a request body.</summary>
    public string? FileName { get; init; }

    /// <summary>Instant of arrival, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Instant at which the road ended, UTC; null while the submission waits.</summary>
    public DateTimeOffset? ProcessedAt { get; init; }

    /// <summary>SHA-256 of the raw bytes, lower-case hexadecimal; also the name under which they are archived.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>json, ndjson, csv or xlsx.</summary>
    public string? Format { get; init; }

    /// <summary>utf-8, utf-8-bom or gb18030; null for xlsx.</summary>
    public string? Encoding { get; init; }

    /// <summary>The submission whose rows this one replaces, when the sender said so.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Highest revision given to a row: above 1 when something earlier was corrected.</summary>
    public int Revision { get; init; }

    public required RowCounts Counts { get; init; }

    /// <summary>Numbers of the refused rows, such as <c>3-5,9</c>; of very many the first, ending in …. Null when there
    /// are none, or the file was refused as a whole.</summary>
    public string? RefusedRows { get; init; }

    /// <summary>Where the marked file and the refused rows can be fetched; null when there is nothing to mend.</summary>
    public ReceiptLinks? Links => ReceiptLinks.Of(this);

    /// <summary>One line per code, with exact totals.</summary>
    public required IReadOnlyList<FindingTotal> Totals { get; init; }

    /// <summary>The findings by row, at most the stated number per code.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Compliance alerts this submission raised, met again or settled; null for none.</summary>
    public IReadOnlyList<CaseTally>? Alerts { get; init; }

    /// <summary>What became of the submission it was to replace whole; null for an ordinary one.</summary>
    public ReplacedSubmission? Replaced { get; init; }

    /// <summary>What its rows wait for, and what it settles of others; null for neither.</summary>
    public PendingCounts? Pending { get; init; }

    /// <summary>The instant at which this report is late; null when the dataset has no deadline.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>True while the holidays of the due day's year are not published, so that it may still change; null otherwise.</summary>
    public bool? DueIsProvisional { get; init; }

    /// <summary>Whether it arrived before <see cref="DueAt"/>; null when there is no deadline, nothing was accepted, or it corrects an earlier report.</summary>
    public bool? OnTime { get; init; }

    /// <summary>What the sender should do next.</summary>
    public required Wording Next { get; init; }

    /// <summary>The plan whose rules and thresholds were applied, such as <c>liaocheng-2023@1.0</c>.</summary>
    public required string PlanVersion { get; init; }
}
