using DataHub.Intake.Receipts;

namespace DataHub.Storage;

/// <summary>One submission in the submissions table: its state and where its raw bytes are.</summary>
/// <param name="Id">Tracking number: dataset, unit, period and a hash, such as D04.LC-YG.2025-03.7k3m9q2xab.</param>
/// <param name="Period">Canonical period, or null.</param>
/// <param name="ReporterOrg">Credit code of the reporting enterprise, or the unit's code.</param>
/// <param name="ReceivedAt">Instant of arrival, UTC: what punctuality is judged by.</param>
/// <param name="Sha256">Name of the raw bytes in the raw container.</param>
public sealed record SubmissionRecord(
    string Id,
    string Dataset,
    string Unit,
    string? Period,
    string? ReporterOrg,
    string Channel,
    string? FileName,
    SubmissionStatus Status,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ProcessedAt,
    string Sha256,
    long Bytes,
    RowCounts Counts,
    int Revision)
{
    /// <summary>Whether at least a part of it counts as reported.</summary>
    public bool IsAccepted => Status is SubmissionStatus.Accepted
        or SubmissionStatus.AcceptedWithWarnings or SubmissionStatus.PartlyAccepted;
}
