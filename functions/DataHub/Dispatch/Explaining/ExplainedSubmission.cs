using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Explaining;

/// <summary>A submission behind the rows, and where its bytes lie.</summary>
/// <param name="Status">As it is now: one that was withdrawn since says so.</param>
/// <param name="Sha256">Of the bytes as they arrived; null when it is no longer on record, as the other fields.</param>
/// <param name="RawPath">Container and name of the bytes.</param>
public sealed record ExplainedSubmission(
    string Id,
    string Dataset,
    string? Period,
    DateTimeOffset? ReceivedAt,
    SubmissionStatus? Status,
    string? FileName,
    string? Sha256,
    string? RawPath);
