using DataHub.Storage;
using Microsoft.Extensions.Logging;

namespace DataHub.Local.Hosting;

/// <summary>
/// Stands in for Event Grid: looks into the drop zone and enqueues, once for each version of a blob, the message Event
/// Grid would have. After a restart it announces what it finds anew; the road takes the same bytes without effect.
/// </summary>
public sealed class DropZoneWatcher(
    DropZone zone, ArrivalAnnouncer arrivals, TimeProvider clock, ILogger<DropZoneWatcher> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private HashSet<(string Path, string Version)> _announced = [];

    /// <summary>Scans until cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await ScanAsync(cancellation);
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                log.LogError(error, "The drop zone cannot be read.");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>Announces every version that was not announced yet.</summary>
    /// <returns>How many messages were enqueued.</returns>
    public async Task<int> ScanAsync(CancellationToken cancellation)
    {
        var found = new HashSet<(string, string)>();
        var announced = 0;
        await foreach (var blob in zone.ListAsync(cancellation))
        {
            if (!_announced.Contains((blob.Path, blob.ETag)))
            {
                await arrivals.AnnounceAsync(blob with { CreatedAt = ArrivalOf(blob.CreatedAt) }, cancellation);
                announced++;
            }

            found.Add((blob.Path, blob.ETag));
        }

        _announced = found;
        return announced;
    }

    // The storage has its own clock. When the hub's is simulated, nothing arrives later than the hub's present.
    private DateTimeOffset ArrivalOf(DateTimeOffset createdAt)
    {
        var now = clock.GetUtcNow();
        return createdAt < now ? createdAt : now;
    }
}
