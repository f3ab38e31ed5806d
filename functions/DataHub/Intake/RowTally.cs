using DataHub.Intake.Receipts;
using DataHub.Operations.Telemetry;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Counts rows on their way to the sink, and holds the first of them back: nothing is written before
/// <paramref name="hold"/> rows were accepted or the file has ended well.
/// </summary>
internal sealed class RowTally(IRowSink sink, int hold)
{
    private readonly List<RowImage> _held = [];
    private bool _flowing;
    private long _given;
    private long _rejected;
    private long _blank;

    public void AddBlank() => _blank++;

    public void AddRejected() => _rejected++;

    public ValueTask AddAcceptedAsync(RowImage row, CancellationToken cancellation)
    {
        if (_flowing)
        {
            _given++;
            return sink.AddAsync(row, cancellation);
        }

        _held.Add(row);
        return _held.Count < hold ? ValueTask.CompletedTask : FlowAsync(cancellation);
    }

    /// <param name="broken">The file did not end well: what is still held back is refused with it.</param>
    public async Task<(RowCounts Counts, int Revision)> CompleteAsync(bool broken, CancellationToken cancellation)
    {
        using var step = RoadTrace.Step("store");
        if (!_flowing && broken)
        {
            _rejected += _held.Count;
        }
        else if (!_flowing)
        {
            await FlowAsync(cancellation);
        }

        var written = await sink.CompleteAsync(cancellation);
        var read = _given + _rejected + _blank;
        return (new RowCounts(read, written.Accepted, written.Unchanged, _rejected, _blank), written.Revision);
    }

    private async ValueTask FlowAsync(CancellationToken cancellation)
    {
        _flowing = true;
        foreach (var row in _held)
        {
            _given++;
            await sink.AddAsync(row, cancellation);
        }

        _held.Clear();
        _held.TrimExcess();
    }
}
