using DataHub.Datasets;
using DataHub.Jobs;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Finds what nobody processed (对账清扫): uploads whose event was lost, and submissions whose road someone fell off. Both go into the
/// queue again; whatever is done already stays as it is.
/// </summary>
public sealed class SweepDropZone(
    DropZone dropZone, SubmissionStore submissions, ArrivalQueue queue, ArrivalLedger ledger, HubSettings settings) : IHubJob
{
    public string Name => "sweep-drop-zone";

    public string Purpose => "Takes in drop-zone files and submissions that nobody processed";

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var before = asOf.AddMinutes(-settings.SweepAfterMinutes);
        var effects = new List<string>();
        await foreach (var blob in dropZone.ListAsync(cancellation))
        {
            if (!await ledger.IsTakenAsync(blob, cancellation))
            {
                await queue.EnqueueAsync(blob, cancellation);
                effects.Add($"enqueued {blob.Path}");
            }
        }

        await foreach (var submission in submissions.UnfinishedAsync(before, cancellation))
        {
            await queue.EnqueueAsync(submission.Id, cancellation);
            effects.Add($"enqueued {submission.Id}");
        }

        return new JobOutcome(effects);
    }
}
