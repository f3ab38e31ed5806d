using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Writes the answer to a drop-zone upload beside it, at the same path in the receipts container: a page for the clerk, when
/// something was refused the clerk's own file with the faults marked, and last the JSON for machines.
/// </summary>
public sealed class DropZoneReceipts(ReceiptStore store)
{
    public async Task WriteAsync(DropZoneBlob upload, Receipt receipt, Arrival arrival, CancellationToken cancellation)
    {
        await store.SaveAsync(
            $"{upload.Path}.receipt.html", ReceiptPage.ToBytes(receipt), "text/html; charset=utf-8", cancellation);
        if (MarkedCopy.Make(arrival, receipt) is { } marked)
        {
            await store.SaveAsync(MarkedPath(upload.Path), marked.Content, marked.ContentType, cancellation);
        }

        await store.SaveBesideAsync(upload, receipt, cancellation);
    }

    /// <summary>Where the marked copy of an upload lies in the receipts container.</summary>
    internal static string MarkedPath(string path)
    {
        var extension = Path.GetExtension(path);
        return $"{path[..^extension.Length]}.退回{extension}";
    }
}
