using System.Security.Cryptography;
using System.Text;
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
    /// <exception cref="FormatException">It tells of an upload, and not of which version or when. The sweep finds the
    /// upload all the same, by its missing receipt.</exception>
    public static DropZoneBlob? OfEvent(JsonElement message)
    {
        if (TextOf(message, "eventType") != EventType
            || TextOf(message, "subject") is not { } subject
            || !subject.StartsWith(SubjectPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var path = subject[SubjectPrefix.Length..];
        var eTag = message.TryGetProperty("data", out var data) ? TextOf(data, "eTag")?.Trim('"') : null;
        if (string.IsNullOrEmpty(eTag))
        {
            throw Lacking("data.eTag");
        }

        return TextOf(message, "eventTime") is not null && message.GetProperty("eventTime").TryGetDateTimeOffset(out var at)
            ? new DropZoneBlob(path, eTag, at.ToUniversalTime())
            : throw Lacking("eventTime");

        FormatException Lacking(string member) => new($"The event of the upload ‘{path}’ says no {member}.");
    }

    /// <summary>The event as Event Grid puts it into the queue; the same version has the same id.</summary>
    public string ToEvent() => JsonSerializer.Serialize(new
    {
        topic = "/hub",
        subject = SubjectPrefix + Path,
        eventType = EventType,
        id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{Path}\n{ETag}")).AsSpan(0, 16)),
        data = new { api = "PutBlob", eTag = ETag, blobType = "BlockBlob" },
        dataVersion = "",
        metadataVersion = "1",
        eventTime = CreatedAt,
    });

    private static string? TextOf(JsonElement holder, string member) =>
        holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
