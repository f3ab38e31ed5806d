namespace DataHub.Storage;

/// <summary>What must be known of a row that is there already, to tell unchanged from corrected.</summary>
/// <param name="Mine">Written by this very submission, in an attempt that fell over later.</param>
internal readonly record struct RowMark(long Hash, long ReceivedTicks, int Revision, bool Mine);
