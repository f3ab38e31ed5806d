using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// The road's reading, validation and rules where no service runs (离线校验): nothing is stored, and rules that need other
/// submissions are left to the hub.
/// </summary>
public sealed class OfflineCheck(Door door, FileJudge judge, ReceiptMaker maker, HubSettings settings)
{
    /// <summary>The receipt the hub would give, as far as the file itself decides it.</summary>
    /// <exception cref="TooLargeException">The file is larger than the hub takes.</exception>
    public async Task<Receipt> CheckAsync(Stream content, ArrivalHints hints, CancellationToken cancellation)
    {
        using var file = await ArrivedFile.ReceiveAsync(content, settings.MostBytes, settings.InlineBytes, cancellation);
        var arrival = door.Receive(file, hints);
        var log = new FindingLog(settings.FindingsPerCode);
        var judgement = arrival.IsToBeRead(log)
            ? await judge.JudgeAsync(
                file, arrival.Format.Value, arrival.Dataset, arrival.Envelope, [], hints.ReceivedAt, new NoRowSink(),
                log, cancellation)
            : Judgement.Unread with { Format = arrival.Format };
        var submission = arrival.ToSubmission("offline");
        return maker.Make(submission, arrival.Dataset, judgement, log, hints.ReceivedAt) with { DryRun = true };
    }
}
