using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>Brings a submission's file back from the raw archive, as it stood at the door when it came.</summary>
public sealed class ArchivedFiles(RawArchive raw, Door door, DatasetRegistry datasets, HubSettings settings)
{
    /// <summary>The submission's arrival; the caller disposes it.</summary>
    public async Task<Arrival> ReopenAsync(SubmissionRecord submission, CancellationToken cancellation)
    {
        await using var content = await raw.OpenAsync(submission.Sha256, cancellation);
        var file = await ArrivedFile.ReceiveAsync(content, settings.MostBytes, settings.InlineBytes, cancellation);
        datasets.TryFind(submission.Dataset, out var dataset);
        return door.Receive(file, ArrivalHints.Of(submission, dataset));
    }
}
