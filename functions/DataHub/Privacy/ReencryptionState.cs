using DataHub.Storage;

namespace DataHub.Privacy;

/// <summary>How far the rows have been put to the current field key.</summary>
/// <param name="Keys">The keys that were configured; other keys begin anew.</param>
/// <param name="After">The last row that was seen; null at the begin of a pass.</param>
/// <param name="Found">Rows of an earlier key that this pass has met so far.</param>
/// <param name="DoneAt">When a pass over all rows met none, UTC; null before.</param>
public sealed record ReencryptionState(string Keys, RowPlace? After, long Found, DateTimeOffset? DoneAt);
