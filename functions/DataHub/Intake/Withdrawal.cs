using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>Takes back an accepted submission (撤回); its raw bytes, receipt and history stay.</summary>
public sealed class Withdrawal(SubmissionStore submissions, RowWithdrawal rows, DatasetRegistry datasets)
{
    /// <summary>
    /// Rows first, then the submission's state, so that a crash in between is mended by doing it again. One that is
    /// withdrawn already stays as it is.
    /// </summary>
    /// <returns>How many rows were taken back.</returns>
    public async Task<int> WithdrawAsync(
        SubmissionRecord submission, DateTimeOffset at, string reason, CancellationToken cancellation)
    {
        if (submission.Status == SubmissionStatus.Withdrawn)
        {
            return 0;
        }

        var byPeriod = datasets.TryFind(submission.Dataset, out var dataset) && dataset.PartitionedByPeriod;
        var scope = new RowScope(submission.Dataset, submission.Unit, byPeriod ? submission.Period : null);
        var count = await rows.WithdrawAsync(scope, submission.Id, at, cancellation);
        await submissions.CloseAsync(
            submission with { Status = SubmissionStatus.Withdrawn, WithdrawnAt = at, WithdrawalReason = reason },
            cancellation);
        return count;
    }
}
