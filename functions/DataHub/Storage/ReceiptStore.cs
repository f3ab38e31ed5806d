using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DataHub.Intake.Receipts;

namespace DataHub.Storage;

/// <summary>Receipts as blobs: <c>by-id/{id}.json</c> for all, and beside the upload's path for drop-zone files.</summary>
public sealed class ReceiptStore(HubStorage storage)
{
    private readonly BlobContainerClient _container = storage.Container(StorageNames.Containers.Receipts);

    public Task SaveAsync(Receipt receipt, CancellationToken cancellation) =>
        SaveAsync(PathOf(receipt.SubmissionId), ReceiptJson.ToBytes(receipt), "application/json; charset=utf-8", cancellation);

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

    /// <summary>Puts a file into the receipts container, over whatever lies there.</summary>
    public Task SaveAsync(string path, byte[] content, string contentType, CancellationToken cancellation) =>
        _container.GetBlobClient(path).UploadAsync(
            BinaryData.FromBytes(content),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } },
            cancellation);

    private static string PathOf(string submissionId) => $"by-id/{submissionId}.json";
}
