using DataHub.Intake.Locks;
using DataHub.Intake.Receipts;
using DataHub.Operations.Telemetry;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// The one road every submission takes (一条路): archive the raw bytes, note the submission, read and judge, write the rows,
/// write the receipt, close the submission. Each step is idempotent and in this order, so that a crash between any two
/// costs no more than taking the road again.
/// </summary>
public sealed class Road(
    HubStorage storage,
    RawArchive raw,
    SubmissionStore submissions,
    ReceiptStore receipts,
    PeriodLocks locks,
    SubmissionJudge judge,
    Aftermath aftermath,
    Withdrawal withdrawal,
    ReceiptMaker maker,
    PurgePlanner purges,
    HubSettings settings,
    HubMetrics metrics,
    TimeProvider clock)
{
    /// <summary>The first steps: after this nothing that arrived can be lost.</summary>
    /// <param name="identity">What makes this arrival itself; see <see cref="SubmissionId"/>.</param>
    public async Task<SubmissionRecord> ReceiveAsync(Arrival arrival, string identity, CancellationToken cancellation)
    {
        var submission = arrival.ToSubmission(identity);
        var personal = PurgePlanner.MayBePersonal(arrival.Dataset);
        using var step = RoadTrace.Step("archive", submission);
        if (personal)
        {
            await purges.EnterBytesAsync(submission, cancellation);
        }

        await using (var content = arrival.File.Open())
        {
            await raw.KeepAsync(arrival.File.Sha256, content, personal, cancellation);
        }

        if (!await submissions.TryAddAsync(submission, cancellation))
        {
            return await submissions.FindAsync(submission.Id, cancellation) ?? submission;
        }

        metrics.Received(submission);
        return submission;
    }

    /// <summary>The rest of the road. Taken again for a submission that has ended it, it only returns the receipt.</summary>
    public async Task<Receipt> TravelAsync(SubmissionRecord submission, Arrival arrival, CancellationToken cancellation)
    {
        if (submission.Status == SubmissionStatus.Received
            || await receipts.FindAsync(submission.Id, cancellation) is not { } receipt)
        {
            return await TravelAsync(submission, arrival, receipts.AddAsync, cancellation);
        }

        await TakeBackAsync(submission, cancellation);
        return receipt;
    }

    /// <summary>The rest of the road once more, for one that has ended it; the new receipt takes the earlier one's place.</summary>
    public Task<Receipt> TravelAgainAsync(
        SubmissionRecord submission, Arrival arrival, CancellationToken cancellation) =>
        TravelAsync(submission, arrival, receipts.ReplaceAsync, cancellation);

    /// <param name="keep">Keeps the receipt, and says which one stands: another may be at work on the same message.</param>
    private async Task<Receipt> TravelAsync(
        SubmissionRecord submission,
        Arrival arrival,
        Func<Receipt, CancellationToken, Task<Receipt>> keep,
        CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var travel = RoadTrace.Step("travel", submission);
        var receipt = await JudgeAsync(submission, arrival, cancellation);
        SubmissionRecord ended;
        using (RoadTrace.Step("receipt", submission))
        {
            receipt = await keep(receipt, cancellation);
            ended = await submissions.CloseAsync(
                submission with
                {
                    Status = receipt.Status,
                    ProcessedAt = receipt.ProcessedAt,
                    Counts = receipt.Counts,
                    Revision = receipt.Revision,
                },
                cancellation);
        }

        await TakeBackAsync(ended, cancellation);

        travel?.SetTag("datahub.status", receipt.Status.ToString());
        metrics.Ended(ended, clock.GetElapsedTime(started));
        return receipt;
    }

    // Taken back while its rows were on their way: whoever did so could not see them all.
    private async Task TakeBackAsync(SubmissionRecord submission, CancellationToken cancellation)
    {
        if (submission is { Status: SubmissionStatus.Withdrawn, WithdrawnAt: { } at })
        {
            await withdrawal.TakeBackAsync(submission, at, cancellation);
        }
    }

    private async Task<Receipt> JudgeAsync(SubmissionRecord submission, Arrival arrival, CancellationToken cancellation)
    {
        var log = new FindingLog(settings.FindingsPerCode);
        if (await locks.RefusalOfAsync(submission, cancellation) is { } locked)
        {
            log.Add(locked);
        }

        var scope = RowScopeOf(submission, arrival);
        var schedule = purges.ScheduleOf(submission, arrival.Dataset, scope);
        using var sink = new RowWriter(
            storage, scope, submission.Id, submission.ReceivedAt, settings.WriteParallelism, schedule,
            claims: submission.Replaces is not null);
        var rules = SubmissionJudge.RulesOf(arrival);
        var watch = await aftermath.WatchAsync(submission, cancellation);
        var judgement = await judge.JudgeAsync(
            arrival, submission.ReceivedAt, rules, sink, log, watch, cancellation);
        await purges.ShortenBytesAsync(submission, arrival.Dataset, schedule, cancellation);
        var receipt = maker.Make(submission, arrival.Dataset, judgement, log, clock.GetUtcNow());
        return await aftermath.DrawAsync(submission, arrival, judgement, rules, log, watch, receipt, cancellation);
    }

    private static RowScope RowScopeOf(SubmissionRecord submission, Arrival arrival) => new(
        submission.Dataset,
        submission.Unit,
        arrival.Dataset?.PartitionedByPeriod == true ? submission.Period : null);
}
