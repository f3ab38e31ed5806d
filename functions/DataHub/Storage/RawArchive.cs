using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace DataHub.Storage;

/// <summary>
/// Every byte that ever arrived (原始档案), under its SHA-256: the same bytes are kept once, and nothing is overwritten.
/// The first two digits make a folder, so that a listing stays browsable. What holds personal data lies in a container of
/// its own, because it must go when its time is over, and nothing can be deleted from the other before its own is.
/// </summary>
public sealed class RawArchive(HubStorage storage)
{
    private readonly BlobContainerClient _container = storage.Container(StorageNames.Containers.Raw);
    private readonly BlobContainerClient _personal = storage.Container(StorageNames.Containers.RawPersonal);

    /// <summary>Keeps the bytes; does nothing when they are there.</summary>
    /// <param name="personal">Whether they hold personal data, or may.</param>
    public async Task KeepAsync(string sha256, Stream content, bool personal, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await (personal ? _personal : _container).GetBlobClient(NameOf(sha256)).UploadAsync(content, options, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // Kept before.
        }
    }

    /// <exception cref="RequestFailedException">Status 404: nothing is kept under that hash.</exception>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            return await _container.GetBlobClient(NameOf(sha256)).OpenReadAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException elsewhere) when (elsewhere.Status == 404)
        {
            return await _personal.GetBlobClient(NameOf(sha256)).OpenReadAsync(cancellationToken: cancellation);
        }
    }

    /// <summary>Whether bytes with personal data are kept under that hash.</summary>
    public async Task<bool> HoldsPersonalAsync(string sha256, CancellationToken cancellation) =>
        await _personal.GetBlobClient(NameOf(sha256)).ExistsAsync(cancellation);

    /// <summary>Deletes bytes with personal data, if they are there.</summary>
    public Task PurgeAsync(string sha256, CancellationToken cancellation) => _personal
        .GetBlobClient(NameOf(sha256))
        .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    /// <summary>Container and name of the bytes of a hash.</summary>
    public static string PathOf(string sha256, bool personal) =>
        $"{(personal ? StorageNames.Containers.RawPersonal : StorageNames.Containers.Raw)}/{NameOf(sha256)}";

    private static string NameOf(string sha256) => $"{sha256[..2]}/{sha256}";
}
