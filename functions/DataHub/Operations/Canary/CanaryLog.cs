using DataHub.Intake;
using DataHub.Storage;

namespace DataHub.Operations.Canary;

/// <summary>
/// Remembers the probe's way through the upload events: put into the drop zone, announced, taken away. The two steps are
/// records of their own in the jobs table, so that their writers never meet.
/// </summary>
public sealed class CanaryLog(HubStorage storage, DropZone dropZone, TimeProvider clock)
{
    private const string Partition = "~canary";
    private const string Dropped = "dropped";
    private const string Seen = "seen";

    private readonly RecordTable<CanaryMark> _marks = new(storage, StorageNames.Tables.Jobs);

    /// <summary>Puts a probe into the drop zone.</summary>
    public async Task DropAsync(CancellationToken cancellation)
    {
        // Noted first: a probe that is announced before it is noted would look as if none had been put there.
        var now = clock.GetUtcNow();
        await _marks.PutAsync(Partition, Dropped, new CanaryMark(now, now), cancellation);
        await dropZone.PutAsync(CanaryPath.Probe, BinaryData.FromString($"{now:O}"), cancellation);
    }

    /// <summary>Notes that a probe was announced, and takes it away unless another lies there by now.</summary>
    public async Task SeenAsync(DropZoneBlob probe, CancellationToken cancellation)
    {
        await _marks.PutAsync(Partition, Seen, new CanaryMark(clock.GetUtcNow(), probe.CreatedAt), cancellation);
        await dropZone.DeleteAsync(probe, cancellation);
    }

    public async Task<CanaryState> FindAsync(CancellationToken cancellation)
    {
        var dropped = await _marks.FindAsync(Partition, Dropped, cancellation);
        var seen = await _marks.FindAsync(Partition, Seen, cancellation);
        return new CanaryState(dropped?.Value.At, seen?.Value.At, seen?.Value.DroppedAt);
    }
}
