using System.Text.Json.Serialization;

namespace DataHub.Local.Hosting;

/// <summary>What Event Grid says of the blob that was written.</summary>
public sealed record BlobCreatedData(
    string Api,
    [property: JsonPropertyName("eTag")] string ETag,
    string? ContentType,
    long ContentLength,
    string BlobType,
    string Url);
