namespace DataHub.Intake.Reading;

/// <summary>
/// Hands a text on and stops when one row of it grows beyond measure: a line of 50 MB, or a quote that is never closed,
/// would otherwise be gathered in memory whole.
/// </summary>
internal sealed class BoundedTextReader(TextReader inner, int maxRowLength) : TextReader
{
    private long _limit = maxRowLength;

    /// <summary>Characters handed on so far.</summary>
    public long Total { get; private set; }

    /// <summary>Whether the end of the text was reached.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>A row has been completed.</summary>
    /// <param name="position">Characters of the text up to the row's end.</param>
    public void RowEndsAt(long position) => _limit = position + maxRowLength;

    /// <exception cref="RowTooLongException">The row is longer than the limit.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        if (Total > _limit)
        {
            throw new RowTooLongException();
        }

        var read = inner.Read(buffer, index, count);
        Total += read;
        HasEnded |= read == 0;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
