using DataHub.Compliance;
using DataHub.Intake.CrossRules;
using DataHub.Intake.Pending;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// What follows once a submission's rows are judged and written (判定之后): alerts are opened and settled, rows that wait
/// for others are noted, and what it replaces is taken back. Each may be done again.
/// </summary>
public sealed class Aftermath(CaseDesk cases, PendingDesk pending, Replacement replacement)
{
    /// <summary>To be asked before the first row; null when the dataset raises no alerts.</summary>
    public Task<CaseWatch?> WatchAsync(SubmissionRecord submission, CancellationToken cancellation) =>
        cases.WatchAsync(submission.Dataset, submission.Unit, cancellation);

    /// <param name="receipt">Of the judgement.</param>
    /// <param name="rules">Those it was judged by, after the last row.</param>
    /// <returns>The receipt with what came of it.</returns>
    public async Task<Receipt> DrawAsync(
        SubmissionRecord submission,
        Arrival arrival,
        Judgement judgement,
        IReadOnlyList<ICrossRule> rules,
        FindingLog log,
        CaseWatch? watch,
        Receipt receipt,
        CancellationToken cancellation)
    {
        var tallies = watch is null ? [] : await cases.RecordAsync(submission, watch, cancellation);
        var waiting = judgement.Broken || arrival.Dataset is null
            ? null
            : await pending.RecordAsync(submission, arrival.Dataset, rules, log.Awaited, cancellation);
        return receipt with
        {
            Alerts = tallies.Count == 0 ? null : tallies,
            Pending = waiting,
            Replaced = await replacement.ReplaceAsync(submission, receipt.Status, cancellation),
        };
    }
}
