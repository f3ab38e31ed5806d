namespace DataHub.Storage;

/// <summary>That personal data was purged (清除记录): of what, how much, by which rule and when.</summary>
/// <param name="Rows">Revisions of rows that lost their personal fields.</param>
/// <param name="Files">Files that were deleted: the raw bytes, the marked copy.</param>
/// <param name="PurgedOn">The business date of the purge.</param>
public sealed record PurgeRecord(PurgeEntry Of, long Rows, long Files, DateOnly PurgedOn);
