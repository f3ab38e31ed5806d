using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>Where a fact comes from: one revision of one row, and the submission that brought it.</summary>
/// <param name="Period">Canonical period, or null for a register.</param>
public sealed record SourceRef(
    string Dataset, string Unit, string? Period, string RowKey, int Revision, string SubmissionId)
{
    public static SourceRef Of(StoredRow row) =>
        new(row.Scope.Dataset, row.Scope.Unit, row.Scope.Period, row.Key, row.Revision, row.SubmissionId);
}
