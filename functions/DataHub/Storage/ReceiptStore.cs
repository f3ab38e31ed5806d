using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DataHub.Intake;
using DataHub.Intake.Receipts;

namespace DataHub.Storage;

/// <summary>
/// Receipts as blobs: <c>by-id/{id}.json</c> for all, and beside the upload's path for drop-zone files, where the JSON also
/// remembers which version of the upload it answers.
/// </summary>
public sealed class ReceiptStore(HubStorage storage)
{
    private const string JsonType = "application/json; charset=utf-8";
    private const string Suffix = ".receipt.json";
    private const string AnsweredVersion = "answers";

    private readonly BlobContainerClient _container = storage.Container(StorageNames.Containers.Receipts);

    /// <summary>Keeps the receipt of a submission that has none.</summary>
    /// <returns>What was kept; the one that was there already, where somebody else came first.</returns>
    public async Task<Receipt> AddAsync(Receipt receipt, CancellationToken cancellation)
    {
        try
        {
            await _container.GetBlobClient(PathOf(receipt.SubmissionId)).UploadAsync(
                BinaryData.FromBytes(ReceiptJson.ToBytes(receipt)),
                new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = JsonType },
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                },
                cancellation);
            return receipt;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return (await FindAsync(receipt.SubmissionId, cancellation))!;
        }
    }

    /// <summary>Keeps a receipt in the place of the one that is there.</summary>
    public async Task<Receipt> ReplaceAsync(Receipt receipt, CancellationToken cancellation)
    {
        await SaveAsync(PathOf(receipt.SubmissionId), ReceiptJson.ToBytes(receipt), JsonType, cancellation);
        return receipt;
    }

    public async Task<Receipt?> FindAsync(string submissionId, CancellationToken cancellation)
    {
        try
        {
            var found = await _container.GetBlobClient(PathOf(submissionId)).DownloadContentAsync(cancellation);
            return ReceiptJson.FromBytes(found.Value.Content);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Puts the receipt beside the upload. Written last: an upload whose version it names is done with.</summary>
    public Task SaveBesideAsync(DropZoneBlob upload, Receipt receipt, CancellationToken cancellation) =>
        _container.GetBlobClient(upload.Path + Suffix).UploadAsync(
            BinaryData.FromBytes(ReceiptJson.ToBytes(receipt)),
            new BlobUploadOptions
            {
                HttpHeaders = new BlobHttpHeaders { ContentType = JsonType },
                Metadata = new Dictionary<string, string> { [AnsweredVersion] = upload.ETag },
            },
            cancellation);

    /// <summary>Which version of each upload below a folder of the drop zone has its receipt.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AnsweredAsync(string folder, CancellationToken cancellation)
    {
        var answered = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in _container.GetBlobsAsync(
            BlobTraits.Metadata, BlobStates.None, folder, cancellation))
        {
            if (blob.Name.EndsWith(Suffix, StringComparison.Ordinal)
                && blob.Metadata.TryGetValue(AnsweredVersion, out var version))
            {
                answered[blob.Name[..^Suffix.Length]] = version;
            }
        }

        return answered;
    }

    /// <summary>Puts a file into the receipts container, over whatever lies there.</summary>
    public Task SaveAsync(string path, byte[] content, string contentType, CancellationToken cancellation) =>
        _container.GetBlobClient(path).UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } },
            cancellation);

    public async Task<bool> ExistsAsync(string path, CancellationToken cancellation) =>
        await _container.GetBlobClient(path).ExistsAsync(cancellation);

    /// <summary>Deletes a file of the receipts container, if it is there.</summary>
    public Task DeleteAsync(string path, CancellationToken cancellation) => _container
        .GetBlobClient(path).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);

    private static string PathOf(string submissionId) => $"by-id/{submissionId}.json";
}
