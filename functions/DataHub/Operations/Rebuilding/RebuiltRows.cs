using DataHub.Storage;

namespace DataHub.Operations.Rebuilding;

/// <summary>Keeps the rows of one submission in memory instead of writing them.</summary>
internal sealed class RebuiltRows : IRowSink
{
    private readonly List<RowImage> _rows = [];

    public IReadOnlyList<RowImage> Rows => _rows;

    public ValueTask AddAsync(RowImage row, CancellationToken cancellation)
    {
        _rows.Add(row);
        return ValueTask.CompletedTask;
    }

    public Task<RowWriteResult> CompleteAsync(CancellationToken cancellation) =>
        Task.FromResult(new RowWriteResult(_rows.Count, 0, 0));
}
