using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace DataHub.Storage;

/// <summary>
/// Signs links that let their holder put one file into the drop zone, once, for a short while (上传链接). They are signed
/// with a key delegated to the app's identity, or with the account's key where there is no identity (Azurite). A link
/// may create and not overwrite, read or list.
/// </summary>
public sealed class UploadLinks(HubStorage storage)
{
    // The signature begins earlier, so that a caller whose clock is behind is not turned away.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly BlobContainerClient _container = storage.Container(StorageNames.Containers.DropZone);

    /// <param name="path">Where the file will lie in the drop zone.</param>
    public async Task<(Uri Link, DateTimeOffset ExpiresAt)> SignAsync(
        string path, TimeSpan validFor, CancellationToken cancellation)
    {
        // What counts is the clock of the account that will check the signature.
        var properties = await _container.GetPropertiesAsync(cancellationToken: cancellation);
        var now = properties.GetRawResponse().Headers.Date ?? throw new InvalidOperationException("Storage did not say its time.");
        var blob = _container.GetBlobClient(path);
        var signature = new BlobSasBuilder(BlobSasPermissions.Create, now + validFor)
        {
            BlobContainerName = _container.Name,
            BlobName = path,
            Resource = "b",
            StartsOn = now - ClockSkew,
        };
        if (blob.CanGenerateSasUri)
        {
            return (blob.GenerateSasUri(signature), signature.ExpiresOn);
        }

        var key = await _container.GetParentBlobServiceClient()
            .GetUserDelegationKeyAsync(signature.StartsOn, signature.ExpiresOn, cancellation);
        var link = new BlobUriBuilder(blob.Uri) { Sas = signature.ToSasQueryParameters(key.Value, _container.AccountName) };
        return (link.ToUri(), signature.ExpiresOn);
    }
}
