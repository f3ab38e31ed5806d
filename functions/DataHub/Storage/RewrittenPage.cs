namespace DataHub.Storage;

/// <summary>A page of rows that was looked through for field keys of before.</summary>
/// <param name="Rows">How many revisions were looked at.</param>
/// <param name="Earlier">How many of them had values of an earlier key that is configured.</param>
/// <param name="Unreadable">How many of them have values of a key that is not configured; they stay as they
/// are.</param>
/// <param name="Keys">The short names of all those keys.</param>
/// <param name="Last">The last of the rows.</param>
public sealed record RewrittenPage(int Rows, int Earlier, int Unreadable, IReadOnlyList<string> Keys, RowPlace Last);
