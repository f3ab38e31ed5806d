using System.Text.Json;
using Azure.Storage.Queues.Models;
using DataHub.Intake;

namespace DataHub.Storage;

/// <summary>What waits in the arrivals queue.</summary>
public sealed class ArrivalBacklog(HubStorage storage)
{
    // As many as the service shows at once; the queue gives the oldest first, or nearly so.
    private const int Shown = 32;

    /// <summary>
    /// Since when the oldest of the waiting files waits: its upload, or when its submission was announced. Messages that a
    /// function has in hand are not seen. Null when nothing waits.
    /// </summary>
    public async Task<DateTimeOffset?> OldestAsync(CancellationToken cancellation)
    {
        PeekedMessage[] waiting = await storage.PlainQueue(StorageNames.Queues.Arrivals)
            .PeekMessagesAsync(Shown, cancellation);
        return waiting.Select(SinceOf).Min();
    }

    private static DateTimeOffset? SinceOf(PeekedMessage message)
    {
        try
        {
            using var document = JsonDocument.Parse(QueueText.Decode(message.Body));
            return DropZoneBlob.OfEvent(document.RootElement)?.CreatedAt ?? message.InsertedOn;
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return message.InsertedOn;
        }
    }
}
