using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Stage;
using DataHub.Storage;

namespace DataHub.Local.Demo.Acts;

/// <summary>
/// Puts a file into the drop zone, as a county's clerk does, and reads the receipt that appears beside it.
/// </summary>
internal sealed class DropActor(DemoStage stage)
{
    private readonly BlobContainerClient _zone = stage.Container(StorageNames.Containers.DropZone);
    private readonly BlobContainerClient _receipts = stage.Container(StorageNames.Containers.Receipts);

    public async Task<ActAnswer> PerformAsync(Act act, byte[] content, CancellationToken cancellation)
    {
        await UploadAsync(act, content, cancellation);
        await stage.Host.SettleAsync(cancellation);
        return await AnswerAsync(act, content, cancellation);
    }

    /// <summary>Only puts the file there: several may lie there before the hub looks.</summary>
    public async Task UploadAsync(Act act, byte[] content, CancellationToken cancellation)
    {
        var headers = new BlobHttpHeaders { ContentType = act.ContentType };
        await _zone.GetBlobClient(act.Blob).UploadAsync(
            BinaryData.FromBytes(content), new BlobUploadOptions { HttpHeaders = headers }, cancellation);
    }

    /// <summary>What the hub answered to a file that it has taken.</summary>
    public async Task<ActAnswer> AnswerAsync(Act act, byte[] content, CancellationToken cancellation) =>
        new(null, await ReceiptAsync(act, content, cancellation), null);

    // A file uploaded under a name used before finds the former one's receipt there until its own is written.
    private async Task<Receipt?> ReceiptAsync(Act act, byte[] content, CancellationToken cancellation)
    {
        try
        {
            var found = await _receipts.GetBlobClient($"{act.Blob}.receipt.json").DownloadContentAsync(cancellation);
            var receipt = ReceiptJson.FromBytes(found.Value.Content);
            return receipt.Sha256 == Convert.ToHexStringLower(SHA256.HashData(content)) ? receipt : null;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }
}
