namespace DataHub.Dispatch.Facts;

/// <summary>A submission behind a month's declarations.</summary>
/// <param name="Revision">The highest among its rows.</param>
/// <param name="Rows">Rows of it that count.</param>
/// <param name="ReceivedAt">UTC; null when it is no longer on record, as the hash.</param>
public sealed record DeclaredSource(
    string SubmissionId, int Revision, int Rows, DateTimeOffset? ReceivedAt = null, string? Sha256 = null);
