namespace DataHub.Storage;

/// <summary>Where the road puts the rows it accepts: the tables, or nowhere (a dry run, <c>hub validate</c>).</summary>
public interface IRowSink
{
    ValueTask AddAsync(RowImage row, CancellationToken cancellation);

    /// <summary>Waits for everything that was added, and tells what became of it.</summary>
    Task<RowWriteResult> CompleteAsync(CancellationToken cancellation);
}
