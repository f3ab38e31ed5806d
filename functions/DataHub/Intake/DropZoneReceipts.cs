using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Writes the answer to a drop-zone upload beside it, at the same path in the receipts container: a page for the clerk, when
/// something was refused the clerk's own file with the faults marked and the refused rows alone, and last the JSON for
/// machines.
/// </summary>
public sealed class DropZoneReceipts(ReceiptStore store, CityPlan plan)
{
    public async Task WriteAsync(DropZoneBlob upload, Receipt receipt, Arrival arrival, CancellationToken cancellation)
    {
        var files = new List<string>();
        await GiveBackAsync(MarkedCopy.Make(arrival, receipt), MarkedCopy.Mark);
        await GiveBackAsync(RefusedRows.Make(arrival, receipt, plan), RefusedRows.Mark);
        await store.SaveAsync(
            $"{upload.Path}.receipt.html", ReceiptPage.ToBytes(receipt, files), "text/html; charset=utf-8", cancellation);
        await store.SaveBesideAsync(upload, receipt, cancellation);

        async Task GiveBackAsync(MarkedFile? file, string mark)
        {
            var path = MarkedPath(upload.Path, mark);
            if (file is null)
            {
                // What an earlier upload under this name got back no longer holds.
                await store.DeleteAsync(path, cancellation);
                return;
            }

            await store.SaveAsync(path, file.Content, file.ContentType, cancellation);
            files.Add(Path.GetFileName(path));
        }
    }

    /// <summary>Where files that are given back for an upload lie in the receipts container.</summary>
    internal static IReadOnlyList<string> PathsOf(string path) =>
        [MarkedPath(path, MarkedCopy.Mark), MarkedPath(path, RefusedRows.Mark)];

    private static string MarkedPath(string path, string mark)
    {
        var extension = Path.GetExtension(path);
        return $"{path[..^extension.Length]}{mark}{extension}";
    }
}
