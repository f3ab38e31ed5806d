namespace DataHub.Storage;

/// <summary>A page of rows that was looked through for field keys of before.</summary>
/// <param name="Rows">How many revisions were looked at.</param>
/// <param name="Earlier">How many of them had values of an earlier key.</param>
/// <param name="Keys">The short names of those keys.</param>
/// <param name="Last">The last of the rows.</param>
public sealed record RewrittenPage(int Rows, int Earlier, IReadOnlyList<string> Keys, RowPlace Last);
