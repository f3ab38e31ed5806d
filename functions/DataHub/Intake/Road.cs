using DataHub.Compliance;
using DataHub.Intake.CrossRules;
using DataHub.Intake.Locks;
using DataHub.Intake.Pending;
using DataHub.Intake.Receipts;
using DataHub.Operations.Telemetry;
using DataHub.Plan;
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
    RowStore rows,
    FileJudge judge,
    CaseDesk desk,
    PendingDesk pending,
    PeriodLocks locks,
    Withdrawal withdrawal,
    ReceiptMaker maker,
    PurgePlanner purges,
    CityPlan plan,
    HubSettings settings,
    HubMetrics metrics,
    TimeProvider clock)
{
    /// <summary>The first steps: after this nothing that arrived can be lost.</summary>
    /// <param name="identity">What makes this arrival itself; see <see cref="SubmissionId"/>.</param>
    public async Task<SubmissionRecord> ReceiveAsync(Arrival arrival, string identity, CancellationToken cancellation)
    {
        var submission = SubmissionOf(arrival, identity);
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
        if (submission.Status != SubmissionStatus.Received
            && await receipts.FindAsync(submission.Id, cancellation) is { } receipt)
        {
            return receipt;
        }

        var started = clock.GetTimestamp();
        using var travel = RoadTrace.Step("travel", submission);
        var scope = RowScopeOf(submission, arrival);
        var schedule = purges.ScheduleOf(submission, arrival.Dataset, scope);
        using var sink = new RowWriter(
            storage, scope, submission.Id, submission.ReceivedAt, settings.WriteParallelism, schedule,
            claims: submission.Replaces is not null);
        var log = new FindingLog(settings.FindingsPerCode);
        var watch = await desk.WatchAsync(submission.Dataset, submission.Unit, cancellation);
        if (await locks.RefusalOfAsync(submission, cancellation) is { } locked)
        {
            log.Add(locked);
        }

        var rules = RulesOf(arrival);
        var judgement = await JudgeAsync(arrival, submission.ReceivedAt, rules, sink, log, watch, cancellation);
        var cases = watch is null ? [] : await desk.RecordAsync(submission, watch, cancellation);
        var waiting = judgement.Broken || arrival.Dataset is null
            ? null
            : await pending.RecordAsync(submission, arrival.Dataset, rules, log.Awaited, cancellation);
        await purges.ShortenBytesAsync(submission, arrival.Dataset, schedule, cancellation);
        receipt = maker.Make(submission, arrival.Dataset, judgement, log, clock.GetUtcNow()) with
        {
            Alerts = cases.Count == 0 ? null : cases,
            Pending = waiting,
        };
        if (await ReplaceAsync(submission, receipt, cancellation) is { } replaced)
        {
            receipt = receipt with { Replaced = replaced };
        }

        var ended = submission with
        {
            Status = receipt.Status,
            ProcessedAt = receipt.ProcessedAt,
            Counts = receipt.Counts,
            Revision = receipt.Revision,
        };
        using (RoadTrace.Step("receipt", submission))
        {
            await receipts.SaveAsync(receipt, cancellation);
            await submissions.CloseAsync(ended, cancellation);
        }

        travel?.SetTag("datahub.status", receipt.Status.ToString());
        metrics.Ended(ended, clock.GetElapsedTime(started));
        return receipt;
    }

    /// <summary>
    /// Takes back what the sender said this replaces, once this has been accepted whole; null when there is nothing to do.
    /// </summary>
    private async Task<ReplacedSubmission?> ReplaceAsync(
        SubmissionRecord submission, Receipt receipt, CancellationToken cancellation)
    {
        if (submission.Replaces is not { } id)
        {
            return null;
        }

        var earlier = await submissions.FindAsync(id, cancellation);
        if (receipt.Status is not (SubmissionStatus.Accepted or SubmissionStatus.AcceptedWithWarnings)
            || earlier is null || earlier.Id == submission.Id
            || (earlier.Dataset, earlier.Unit, earlier.Period, earlier.ReporterOrg)
                != (submission.Dataset, submission.Unit, submission.Period, submission.ReporterOrg))
        {
            return new ReplacedSubmission(id, 0, false);
        }

        var rows = await withdrawal.WithdrawAsync(
            earlier, submission.ReceivedAt, $"由 {submission.Id} 替换 · replaced", cancellation);
        return new ReplacedSubmission(id, rows, true);
    }

    /// <summary>The road with nothing kept: neither raw bytes nor rows (试运行).</summary>
    public async Task<Receipt> TryAsync(Arrival arrival, CancellationToken cancellation)
    {
        var log = new FindingLog(settings.FindingsPerCode);
        var judgement = await JudgeAsync(arrival, arrival.ReceivedAt, RulesOf(arrival), new NoRowSink(), log, watch: null, cancellation);
        var submission = SubmissionOf(arrival, "dry-run");
        return maker.Make(submission, arrival.Dataset, judgement, log, clock.GetUtcNow()) with { DryRun = true };
    }

    private static List<ICrossRule> RulesOf(Arrival arrival) =>
        arrival.Dataset is { } dataset ? [.. dataset.CrossRules.Select(CrossRuleCatalogue.Create)] : [];

    /// <summary>Reads and judges an archived submission as of its arrival, into a sink of the caller's; writes nothing else.</summary>
    public Task<Judgement> JudgeAgainAsync(
        SubmissionRecord submission, Arrival arrival, IRowSink sink, CancellationToken cancellation) =>
        JudgeAsync(
            arrival, submission.ReceivedAt, RulesOf(arrival), sink, new FindingLog(settings.FindingsPerCode), watch: null, cancellation);

    private async Task<Judgement> JudgeAsync(
        Arrival arrival,
        DateTimeOffset asOf,
        List<ICrossRule> crossRules,
        IRowSink sink,
        FindingLog log,
        CaseWatch? watch,
        CancellationToken cancellation)
    {
        foreach (var finding in arrival.Findings)
        {
            log.Add(finding);
        }

        if (arrival is not { Dataset: { } dataset, Format: { } format } || log.HasErrors)
        {
            return Judgement.Unread with { Format = arrival.Format };
        }

        var context = new CrossRuleContext(
            plan, rows, arrival.Envelope.Unit!, arrival.Envelope.Period, arrival.Envelope.ReporterOrg, asOf);
        foreach (var rule in crossRules)
        {
            await rule.PrepareAsync(context, cancellation);
        }

        return await judge.JudgeAsync(
            arrival.File, format, dataset, arrival.Envelope, crossRules, asOf, sink, log, cancellation, watch);
    }

    internal static SubmissionRecord SubmissionOf(Arrival arrival, string identity)
    {
        var scope = new RowScope(
            arrival.Dataset?.Code ?? SubmissionRecord.Unknown,
            arrival.Envelope.Unit ?? SubmissionRecord.Unknown,
            arrival.Envelope.Period);
        return new SubmissionRecord
        {
            Id = SubmissionId.Of(scope, identity, arrival.File.Sha256),
            Dataset = scope.Dataset,
            Unit = scope.Unit,
            Period = scope.Period,
            ReporterOrg = arrival.Envelope.ReporterOrg,
            Submitter = arrival.Submitter,
            Channel = arrival.Channel,
            FileName = arrival.FileName,
            ContentType = arrival.ContentType,
            Supersedes = arrival.Envelope.Supersedes,
            Replaces = arrival.Replaces,
            SchemaVersion = arrival.Envelope.SchemaVersion ?? arrival.Dataset?.Version,
            Status = SubmissionStatus.Received,
            ReceivedAt = arrival.ReceivedAt,
            Sha256 = arrival.File.Sha256,
            Bytes = arrival.File.Length,
        };
    }

    private static RowScope RowScopeOf(SubmissionRecord submission, Arrival arrival) => new(
        submission.Dataset,
        submission.Unit,
        arrival.Dataset?.PartitionedByPeriod == true ? submission.Period : null);
}
