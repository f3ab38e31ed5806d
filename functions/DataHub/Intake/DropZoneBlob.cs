using System.Globalization;
using System.Text.Json;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>One version of a blob in the drop zone, as an Event Grid <c>Microsoft.Storage.BlobCreated</c> event tells it.</summary>
/// <param name="Path">Path within the container: <c>{unit}/{period}/{dataset}….{ext}</c>.</param>
/// <param name="ETag">The version; another upload to the same path is another arrival.</param>
/// <param name="CreatedAt">When it was uploaded, UTC: what punctuality is judged by.</param>
public sealed record DropZoneBlob(string Path, string ETag, DateTimeOffset CreatedAt)
{
    private const string EventType = "Microsoft.Storage.BlobCreated";
    private const string SubjectPrefix = $"/blobServices/default/containers/{StorageNames.Containers.DropZone}/blobs/";

    /// <summary>The blob of an event; null when the event is about something else.</summary>
    public static DropZoneBlob? OfEvent(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("eventType", out var type) || type.GetString() != EventType
            || message.GetProperty("subject").GetString() is not { } subject
            || !subject.StartsWith(SubjectPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        return new DropZoneBlob(
            subject[SubjectPrefix.Length..],
            message.GetProperty("data").GetProperty("eTag").GetString()!.Trim('"'),
            message.GetProperty("eventTime").GetDateTimeOffset().ToUniversalTime());
    }

    /// <summary>The event as Event Grid puts it into the queue.</summary>
    public string ToEvent() => JsonSerializer.Serialize(new
    {
        topic = "/hub",
        subject = SubjectPrefix + Path,
        eventType = EventType,
        id = $"{ETag}-{CreatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)}",
        eventTime = CreatedAt,
        dataVersion = "",
        metadataVersion = "1",
        data = new { api = "PutBlob", eTag = ETag, blobType = "BlockBlob" },
    });
}
