namespace DataHub.Storage;

/// <summary>What became of the rows given to a <see cref="RowWriter"/>.</summary>
/// <param name="Accepted">New rows and corrections.</param>
/// <param name="Unchanged">Rows that were there with the very same content.</param>
/// <param name="Revision">Highest revision given; 0 when nothing was written.</param>
public sealed record RowWriteResult(long Accepted, long Unchanged, int Revision);
