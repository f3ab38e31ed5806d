using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs.Models;

namespace DataHub.Local.Hosting;

/// <summary>
/// The message Event Grid puts into a storage queue when a blob was written: Event Grid's own
/// schema, one event a message.
/// </summary>
public sealed record BlobCreatedEvent(
    string Topic,
    string Subject,
    string EventType,
    string Id,
    BlobCreatedData Data,
    string DataVersion,
    string MetadataVersion,
    DateTimeOffset EventTime)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The event of one version of a blob; the same version has the same id.</summary>
    public static BlobCreatedEvent Of(string account, string container, BlobItem blob, Uri url, DateTimeOffset at)
    {
        var eTag = blob.Properties.ETag?.ToString() ?? string.Empty;
        var version = SHA256.HashData(Encoding.UTF8.GetBytes($"{account}/{container}/{blob.Name}\n{eTag}"));
        return new BlobCreatedEvent(
            $"/subscriptions/local/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/{account}",
            $"/blobServices/default/containers/{container}/blobs/{blob.Name}",
            "Microsoft.Storage.BlobCreated",
            new Guid(version.AsSpan(0, 16)).ToString(),
            new BlobCreatedData(
                "PutBlob",
                eTag,
                blob.Properties.ContentType,
                blob.Properties.ContentLength ?? 0,
                "BlockBlob",
                url.AbsoluteUri),
            DataVersion: string.Empty,
            MetadataVersion: "1",
            at);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
