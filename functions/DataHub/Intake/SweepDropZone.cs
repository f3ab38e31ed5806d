using DataHub.Jobs;
using DataHub.Operations.Canary;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Finds what nobody processed (对账清扫): uploads whose event was lost, and submissions whose road someone fell off. Both go
/// into the queue again; whatever is done already stays as it is.
/// </summary>
public sealed class SweepDropZone(
    DropZone dropZone, ReceiptStore receipts, SubmissionStore submissions, ArrivalAnnouncer announcer, HubSettings settings) : IHubJob
{
    public string Name => "sweep-drop-zone";

    public string Purpose => "Takes in drop-zone files and submissions that nobody processed";

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var effects = new List<string>();
        var (folder, answered) = ("", (IReadOnlyDictionary<string, string>)new Dictionary<string, string>());
        await foreach (var blob in dropZone.ListAsync(cancellation))
        {
            // A probe that the sweep announced would hide that nothing else did.
            if (CanaryPath.Holds(blob.Path))
            {
                continue;
            }

            if (FolderOf(blob.Path) is var next && next != folder)
            {
                (folder, answered) = (next, await receipts.AnsweredAsync(next, cancellation));
            }

            if (answered.GetValueOrDefault(blob.Path) != blob.ETag)
            {
                await announcer.AnnounceAsync(blob, cancellation);
                effects.Add($"enqueued {blob.Path}");
            }
        }

        var before = asOf.AddMinutes(-settings.SweepAfterMinutes);
        await foreach (var submission in submissions.UnfinishedAsync(before, cancellation))
        {
            // A drop-zone upload is found above, by its missing receipt.
            if (submission.Submitter is not null)
            {
                await announcer.AnnounceAsync(submission.Id, cancellation);
                effects.Add($"enqueued {submission.Id}");
            }
        }

        return new JobOutcome(effects);
    }

    private static string FolderOf(string path) => path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)];
}
