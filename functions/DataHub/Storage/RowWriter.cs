namespace DataHub.Storage;

/// <summary>
/// Writes the rows of one submission in batches of 100, several in flight. Rows are first inserted blindly; only when a
/// batch meets a row that is there already is the scope's index read, and rows are told apart: unchanged, correction,
/// or older than what stands. Everything it does is idempotent, so a submission may be taken through again after a
/// crash at any point. Not for use by several threads.
/// </summary>
public sealed class RowWriter : IRowSink, IDisposable
{
    private const int BatchSize = 100;

    private readonly RowBatchWriter _batches;
    private readonly SemaphoreSlim _slots;
    private readonly int _parallelism;
    private readonly Queue<Task> _running = new();
    private readonly FactStore _facts;
    private readonly RowScope _scope;
    private readonly string _submissionId;
    private bool _marked;
    private List<RowImage> _pending = new(BatchSize);

    /// <param name="parallelism">Batches in flight at the most.</param>
    /// <param name="purges">Where purge dates are entered; null when the rows hold no personal data.</param>
    /// <param name="claims">Whether rows that stand unchanged become this submission's own.</param>
    public RowWriter(
        HubStorage storage,
        RowScope scope,
        string submissionId,
        DateTimeOffset receivedAt,
        int parallelism,
        PurgeSchedule? purges = null,
        bool claims = false)
    {
        _batches = new RowBatchWriter(storage.Table(StorageNames.Tables.Rows), scope, submissionId, receivedAt, purges, claims);
        (_facts, _scope, _submissionId) = (new FactStore(storage), scope, submissionId);
        _slots = new SemaphoreSlim(parallelism);
        _parallelism = parallelism;
    }

    public async ValueTask AddAsync(RowImage row, CancellationToken cancellation)
    {
        _pending.Add(row);
        if (_pending.Count == BatchSize)
        {
            await StartBatchAsync(cancellation);
        }
    }

    public async Task<RowWriteResult> CompleteAsync(CancellationToken cancellation)
    {
        if (_pending.Count > 0)
        {
            await StartBatchAsync(cancellation);
        }

        while (_running.TryDequeue(out var batch))
        {
            await batch;
        }

        if (_marked)
        {
            await _facts.CloseAsync(_scope, _submissionId, cancellation);
        }

        return _batches.Result;
    }

    public void Dispose() => _slots.Dispose();

    private async Task StartBatchAsync(CancellationToken cancellation)
    {
        if (!_marked)
        {
            // Before the first row: whoever falls over in between leaves the mark, and nothing outdated is believed.
            await _facts.OpenAsync(_scope, _submissionId, cancellation);
            _marked = true;
        }

        var rows = _pending;
        _pending = new List<RowImage>(BatchSize);
        await _slots.WaitAsync(cancellation);
        _running.Enqueue(WriteAsync(rows, cancellation));
        while (_running.Count > _parallelism || (_running.TryPeek(out var oldest) && oldest.IsCompleted))
        {
            await _running.Dequeue();
        }
    }

    private async Task WriteAsync(List<RowImage> rows, CancellationToken cancellation)
    {
        try
        {
            await _batches.WriteAsync(rows, cancellation);
        }
        finally
        {
            _slots.Release();
        }
    }
}
