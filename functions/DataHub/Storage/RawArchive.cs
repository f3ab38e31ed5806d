using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace DataHub.Storage;

/// <summary>
/// Every byte that ever arrived (原始档案), under its SHA-256: the same bytes are kept once, and nothing is overwritten.
/// The first two digits make a folder, so that a listing stays browsable.
/// </summary>
public sealed class RawArchive(HubStorage storage)
{
    private readonly BlobContainerClient _container = storage.Container(StorageNames.Containers.Raw);

    /// <summary>Keeps the bytes; does nothing when they are there.</summary>
    public async Task KeepAsync(string sha256, Stream content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await Blob(sha256).UploadAsync(content, options, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // Kept before.
        }
    }

    /// <exception cref="RequestFailedException">Status 404: nothing is kept under that hash.</exception>
    public Task<Stream> OpenAsync(string sha256, CancellationToken cancellation) =>
        Blob(sha256).OpenReadAsync(cancellationToken: cancellation);

    private BlobClient Blob(string sha256) => _container.GetBlobClient($"{sha256[..2]}/{sha256}");
}
