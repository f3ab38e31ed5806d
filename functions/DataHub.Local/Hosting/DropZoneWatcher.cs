using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;

namespace DataHub.Local.Hosting;

/// <summary>
/// Stands in for Event Grid: looks into the drop zone and enqueues, once for each version of a blob, the message Event
/// Grid would have. After a restart it announces what it finds anew; the road takes the same bytes without effect.
/// </summary>
/// <param name="arrivals">The queue, opened with base64 as Event Grid writes it.</param>
public sealed class DropZoneWatcher(
    BlobContainerClient zone, QueueClient arrivals, TimeProvider clock, ILogger<DropZoneWatcher> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private HashSet<(string Name, ETag Version)> _announced = [];

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
        var found = new HashSet<(string, ETag)>();
        var announced = 0;
        await foreach (var blob in zone.GetBlobsAsync(cancellationToken: cancellation))
        {
            var version = (blob.Name, blob.Properties.ETag.GetValueOrDefault());
            if (!_announced.Contains(version))
            {
                var url = zone.GetBlobClient(blob.Name).Uri;
                var message = BlobCreatedEvent.Of(zone.AccountName, zone.Name, blob, url, ArrivalOf(blob.Properties.LastModified));
                await arrivals.SendMessageAsync(message.ToJson(), cancellation);
                announced++;
            }

            found.Add(version);
        }

        _announced = found;
        return announced;
    }

    // The storage has its own clock. When the hub's is simulated, nothing arrives later than the hub's present.
    private DateTimeOffset ArrivalOf(DateTimeOffset? lastModified)
    {
        var now = clock.GetUtcNow();
        return lastModified < now ? lastModified.Value : now;
    }
}
