using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>Takes back an accepted submission (撤回); its raw bytes, receipt and history stay.</summary>
public sealed class Withdrawal(SubmissionStore submissions, RowWithdrawal rows, DatasetRegistry datasets)
{
    /// <summary>
    /// Rows first, then the submission's state, so that a crash in between is mended by doing it again; then rows once
    /// more, which somebody who was still at work on it has written before he could know. One that is withdrawn already
    /// stays as it is.
    /// </summary>
    /// <returns>How many rows were taken back.</returns>
    public async Task<int> WithdrawAsync(
        SubmissionRecord submission, DateTimeOffset at, string reason, CancellationToken cancellation)
    {
        if (submission.Status == SubmissionStatus.Withdrawn)
        {
            return await TakeBackAsync(submission, at, cancellation);
        }

        var count = await TakeBackAsync(submission, at, cancellation);
        var withdrawn = await submissions.WithdrawAsync(submission.Id, at, reason, cancellation);
        return count + await TakeBackAsync(withdrawn, at, cancellation);
    }

    /// <summary>Takes back what stands of a submission that is withdrawn, or about to be; usually nothing.</summary>
    /// <param name="at">From when on it no longer stands, where the submission does not say it.</param>
    /// <returns>How many rows were taken back.</returns>
    public Task<int> TakeBackAsync(SubmissionRecord submission, DateTimeOffset at, CancellationToken cancellation)
    {
        var byPeriod = datasets.TryFind(submission.Dataset, out var dataset) && dataset.PartitionedByPeriod;
        var scope = new RowScope(submission.Dataset, submission.Unit, byPeriod ? submission.Period : null);
        return rows.WithdrawAsync(scope, submission.Id, submission.WithdrawnAt ?? at, cancellation);
    }
}
