using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>Takes back what a submission's sender said that it replaces whole (整体替换).</summary>
public sealed class Replacement(SubmissionStore submissions, Withdrawal withdrawal)
{
    /// <summary>
    /// Only once the new submission is accepted whole, and only a submission of the same dataset, unit, period and
    /// organisation. Done again it changes nothing.
    /// </summary>
    /// <returns>What came of it; null when nothing was to be replaced.</returns>
    public async Task<ReplacedSubmission?> ReplaceAsync(
        SubmissionRecord submission, SubmissionStatus status, CancellationToken cancellation)
    {
        if (submission.Replaces is not { } id)
        {
            return null;
        }

        if (status is not (SubmissionStatus.Accepted or SubmissionStatus.AcceptedWithWarnings)
            || await submissions.FindAsync(id, cancellation) is not { } earlier
            || !MayReplace(submission, earlier))
        {
            return new ReplacedSubmission(id, 0, false);
        }

        var rows = await withdrawal.WithdrawAsync(
            earlier, submission.ReceivedAt, $"由 {submission.Id} 替换 · replaced", cancellation);
        return new ReplacedSubmission(id, rows, true);
    }

    private static bool MayReplace(SubmissionRecord submission, SubmissionRecord earlier) =>
        earlier.Id != submission.Id
        && (earlier.Dataset, earlier.Unit, earlier.Period, earlier.ReporterOrg)
            == (submission.Dataset, submission.Unit, submission.Period, submission.ReporterOrg);
}
