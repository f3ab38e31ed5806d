using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>The road with nothing kept (试运行): neither raw bytes nor rows; rules see the rows that are there.</summary>
public sealed class DryRun(SubmissionJudge judge, ReceiptMaker maker, HubSettings settings, TimeProvider clock)
{
    public async Task<Receipt> TryAsync(Arrival arrival, CancellationToken cancellation)
    {
        var log = new FindingLog(settings.FindingsPerCode);
        var judgement = await judge.JudgeAsync(
            arrival, arrival.ReceivedAt, SubmissionJudge.RulesOf(arrival), new NoRowSink(), log, watch: null, cancellation);
        return maker.Make(arrival.ToSubmission("dry-run"), arrival.Dataset, judgement, log, clock.GetUtcNow()) with
        {
            DryRun = true,
        };
    }
}
