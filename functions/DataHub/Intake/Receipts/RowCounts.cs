namespace DataHub.Intake.Receipts;

/// <summary>Where the rows of a file went; <c>Read = Accepted + Unchanged + Rejected + Blank</c> on every receipt.</summary>
/// <param name="Read">Rows found below the heading, blank ones included.</param>
/// <param name="Accepted">Rows written: new, or correcting an earlier revision.</param>
/// <param name="Unchanged">Rows that were there already with the very same content.</param>
/// <param name="Rejected">Rows with an error; nothing of them was written.</param>
/// <param name="Blank">Rows without any content, skipped.</param>
public sealed record RowCounts(long Read, long Accepted, long Unchanged, long Rejected, long Blank)
{
    public static RowCounts None { get; } = new(0, 0, 0, 0, 0);

    public bool Balance => Read == Accepted + Unchanged + Rejected + Blank;
}
