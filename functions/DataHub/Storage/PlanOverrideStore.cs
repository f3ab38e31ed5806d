using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;

namespace DataHub.Storage;

/// <summary>
/// Files that take the place of the packaged plan's: container <c>config</c>, below <c>plan/</c>, such as
/// <c>plan/thresholds.json</c> or <c>plan/calendar/2027.json</c>. Beside them lies, as one blob, the last set of them that
/// was valid, so that instances which start later use the same plan although somebody has since spoilt a file.
/// </summary>
public sealed class PlanOverrideStore(HubStorage storage)
{
    private const string Prefix = "plan/";
    private const string LastValid = "plan-last-valid.json";

    private Azure.Storage.Blobs.BlobContainerClient Container => storage.Container(StorageNames.Containers.Config);

    /// <summary>Tells whether anything has changed, at the price of a listing; empty when there are no files.</summary>
    public async Task<string> FingerprintAsync(CancellationToken cancellation)
    {
        var seen = new StringBuilder();
        await foreach (var blob in BlobsAsync(cancellation))
        {
            seen.Append(blob.Name).Append(' ').Append(blob.Properties.ETag).Append('\n');
        }

        return seen.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())));
    }

    /// <summary>The files by name relative to the plan, such as <c>thresholds.json</c>.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync(CancellationToken cancellation)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var blob in BlobsAsync(cancellation))
        {
            var content = await Container.GetBlobClient(blob.Name).DownloadContentAsync(cancellation);
            files[blob.Name[Prefix.Length..]] = content.Value.Content.ToArray();
        }

        return files;
    }

    /// <summary>Stores a file; what it replaces stays as a version of the blob.</summary>
    public Task WriteAsync(string name, BinaryData content, CancellationToken cancellation) =>
        UploadAsync(Prefix + name, content, cancellation);

    /// <summary>Takes a file away; it stays as a version of the blob.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellation) =>
        Container.DeleteBlobIfExistsAsync(Prefix + name, cancellationToken: cancellation);

    /// <summary>The last valid set; null when none was kept.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>?> ReadLastValidAsync(CancellationToken cancellation)
    {
        try
        {
            var kept = await Container.GetBlobClient(LastValid).DownloadContentAsync(cancellation);
            return kept.Value.Content.ToObjectFromJson<Dictionary<string, byte[]>>();
        }
        catch (Exception absent) when (absent is RequestFailedException { Status: 404 } or JsonException)
        {
            return null;
        }
    }

    public Task KeepLastValidAsync(IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation) =>
        UploadAsync(LastValid, BinaryData.FromObjectAsJson(files), cancellation);

    private Task<Response<BlobContentInfo>> UploadAsync(string name, BinaryData content, CancellationToken cancellation) =>
        Container.GetBlobClient(name).UploadAsync(
            content,
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
            cancellation);

    // A storage that is still empty has no container, and so no files.
    private async IAsyncEnumerable<BlobItem> BlobsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!await Container.ExistsAsync(cancellation))
        {
            yield break;
        }

        await foreach (var blob in Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, cancellation))
        {
            yield return blob;
        }
    }
}
