using System.Text.Json;
using Azure.Storage.Queues;
using DataHub.Intake;

namespace DataHub.Storage;

/// <summary>The one asynchronous entrance: messages that name a submission, or a blob in the drop zone.</summary>
public sealed class ArrivalAnnouncer(HubStorage storage)
{
    private readonly QueueClient _queue = storage.Queue(StorageNames.Queues.Arrivals);

    /// <summary>Has a submission that is archived taken through the rest of the road.</summary>
    public Task AnnounceAsync(string submissionId, CancellationToken cancellation) =>
        _queue.SendMessageAsync(JsonSerializer.Serialize(new { submission = submissionId }), cancellation);

    /// <summary>Has a drop-zone blob taken in, as if Event Grid had told of it.</summary>
    public Task AnnounceAsync(DropZoneBlob blob, CancellationToken cancellation) =>
        _queue.SendMessageAsync(blob.ToEvent(), cancellation);
}
