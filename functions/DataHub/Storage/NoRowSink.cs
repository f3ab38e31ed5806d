namespace DataHub.Storage;

/// <summary>Counts rows and writes none: every row that is accepted would be new.</summary>
public sealed class NoRowSink : IRowSink
{
    private long _accepted;

    public ValueTask AddAsync(RowImage row, CancellationToken cancellation)
    {
        _accepted++;
        return ValueTask.CompletedTask;
    }

    public Task<RowWriteResult> CompleteAsync(CancellationToken cancellation) =>
        Task.FromResult(new RowWriteResult(_accepted, 0, _accepted == 0 ? 0 : 1));
}
