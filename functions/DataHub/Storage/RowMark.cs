using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>What must be known of a row that is there already, to tell unchanged from corrected.</summary>
/// <param name="Mine">Written by this very submission: in an attempt that fell over later, or by another at work on it.</param>
internal readonly record struct RowMark(long Hash, int Revision, bool Mine)
{
    public static RowMark Of(TableEntity current, string submissionId) => new(
        current.GetInt64(RowEntity.Hash)!.Value,
        current.GetInt32(RowEntity.Revision) ?? 1,
        current.GetString(RowEntity.Submission) == submissionId);
}
