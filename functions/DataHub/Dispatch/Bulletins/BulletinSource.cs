namespace DataHub.Dispatch.Bulletins;

/// <summary>A submission that a bulletin was computed from.</summary>
/// <param name="Revision">Highest revision among the rows used.</param>
/// <param name="Rows">Rows of it that were used.</param>
/// <param name="Sha256">Of the raw bytes as they arrived; null when the submission is no longer on record.</param>
public sealed record BulletinSource(
    string SubmissionId,
    string Dataset,
    string Unit,
    string? Period,
    int Revision,
    int Rows,
    DateTimeOffset? ReceivedAt,
    string? Sha256);
