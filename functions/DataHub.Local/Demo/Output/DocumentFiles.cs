using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using DataHub.Local.Demo.Stage;
using DataHub.Papers.Composing;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Local.Demo.Output;

/// <summary>Copies the month's documents out: every version of the bulletin, and the papers drafted of the month and its quarter.</summary>
internal sealed class DocumentFiles(DemoStage stage, OutputFolder folder)
{
    private readonly BlobContainerClient _documents = stage.Container(StorageNames.Containers.Documents);

    public async Task CopyAsync(BusinessMonth month, CancellationToken cancellation)
    {
        await CopyAsync($"dispatch/{month}/", "bulletin", cancellation);
        await CopyAsync($"papers/{month}/", "papers", cancellation);
        // The problem circular (问题通报) is the quarter's: there is one when the play goes on past the quarter's end.
        await CopyAsync($"papers/{Quarter.Of(month.LastDay)}/", "papers", cancellation);
    }

    /// <summary>
    /// Copies what lies below a prefix into a folder; v1/bulletin.xlsx becomes v1-bulletin.xlsx
    /// there, for a folder of few files needs no folders.
    /// </summary>
    public async Task CopyAsync(string prefix, string target, CancellationToken cancellation)
    {
        await foreach (var blob in _documents.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation))
        {
            var content = await _documents.GetBlobClient(blob.Name).DownloadContentAsync(cancellation);
            var name = blob.Name[prefix.Length..].Replace('/', '-');
            await folder.WriteAsync(target, name, content.Value.Content, cancellation);
        }
    }
}
