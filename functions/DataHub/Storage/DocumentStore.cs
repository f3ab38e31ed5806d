using Azure;
using Azure.Storage.Blobs.Models;

namespace DataHub.Storage;

/// <summary>The documents container: bulletins, drafts and the bodies of mail. What is there is never overwritten.</summary>
public sealed class DocumentStore(HubStorage storage)
{
    /// <summary>Stores a document. False when the path is taken; what lies there stays.</summary>
    public async Task<bool> TryAddAsync(
        string path, BinaryData content, string contentType, CancellationToken cancellation)
    {
        if (storage.Rehearsal is { } rehearsal)
        {
            return !await Blob(path).ExistsAsync(cancellation) && rehearsal.TryAdd(path, content);
        }

        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        };
        try
        {
            await Blob(path).UploadAsync(content, options, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <exception cref="FileNotFoundException">Nothing lies there.</exception>
    public async Task<BinaryData> ReadAsync(string path, CancellationToken cancellation)
    {
        if (storage.Rehearsal?.Document(path) is { } rehearsed)
        {
            return rehearsed;
        }

        try
        {
            return (await Blob(path).DownloadContentAsync(cancellation)).Value.Content;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            throw new FileNotFoundException($"There is no document ‘{path}’.", path, failure);
        }
    }

    private Azure.Storage.Blobs.BlobClient Blob(string path) =>
        storage.Container(StorageNames.Containers.Documents).GetBlobClient(path);
}
