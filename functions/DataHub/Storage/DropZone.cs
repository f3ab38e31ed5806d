using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DataHub.Intake;

namespace DataHub.Storage;

/// <summary>The container in which counties put their files (投递区).</summary>
public sealed class DropZone(HubStorage storage)
{
    private readonly BlobContainerClient _container = storage.Container(StorageNames.Containers.DropZone);

    /// <summary>The content of this version of the blob; null when it was deleted or replaced since.</summary>
    public async Task<Stream?> OpenAsync(DropZoneBlob blob, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag($"\"{blob.ETag}\"") } };
            var download = await _container.GetBlobClient(blob.Path).DownloadStreamingAsync(options, cancellation);
            return download.Value.Content;
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<DropZoneBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancellation))
        {
            yield return new DropZoneBlob(
                blob.Name, blob.Properties.ETag!.Value.ToString().Trim('"'), blob.Properties.LastModified!.Value);
        }
    }

    /// <summary>Puts a blob there, over whatever lies there.</summary>
    public Task PutAsync(string path, BinaryData content, CancellationToken cancellation) =>
        _container.GetBlobClient(path).UploadAsync(content, overwrite: true, cancellation);

    /// <summary>Deletes this version of the blob; one that is gone or was replaced is no error.</summary>
    public async Task DeleteAsync(DropZoneBlob blob, CancellationToken cancellation)
    {
        var conditions = new BlobRequestConditions { IfMatch = new ETag($"\"{blob.ETag}\"") };
        try
        {
            await _container.GetBlobClient(blob.Path).DeleteAsync(conditions: conditions, cancellationToken: cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 412)
        {
            // Deleted before, or another by now.
        }
    }
}
