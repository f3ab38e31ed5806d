using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Writes the answer to a drop-zone upload beside it, at the same path in the receipts container: JSON for machines, a page for the
/// clerk, and when something was refused the clerk's own file with the faults marked.
/// </summary>
public sealed class DropZoneReceipts(ReceiptStore store)
{
    public async Task WriteAsync(string path, Receipt receipt, Arrival arrival, CancellationToken cancellation)
    {
        await store.SaveAsync(
            $"{path}.receipt.json", ReceiptJson.ToBytes(receipt), "application/json; charset=utf-8", cancellation);
        await store.SaveAsync(
            $"{path}.receipt.html", ReceiptPage.ToBytes(receipt), "text/html; charset=utf-8", cancellation);
        if (MarkedCopy.Make(arrival, receipt) is { } marked)
        {
            await store.SaveAsync(MarkedPath(path), marked.Content, marked.ContentType, cancellation);
        }
    }

    private static string MarkedPath(string path)
    {
        var extension = Path.GetExtension(path);
        return $"{path[..^extension.Length]}.退回{extension}";
    }
}
