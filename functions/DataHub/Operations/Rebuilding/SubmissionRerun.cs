using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Operations.Rebuilding;

/// <summary>
/// Takes a submission down the road once more from its raw bytes: after a rule, a schema or the plan was mended. It keeps
/// its number and its instant of arrival; rows that stand are left, and what they supersede goes to their history.
/// </summary>
public sealed class SubmissionRerun(
    SubmissionStore submissions, ArchivedFiles files, Road road, ReceiptStore receipts, DropZoneReceipts dropZoneReceipts)
{
    /// <summary>The new receipt; null when there is no such submission. What was withdrawn stays so.</summary>
    public async Task<Receipt?> RunAsync(string id, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(id, cancellation) is not { } submission)
        {
            return null;
        }

        if (submission.Status == SubmissionStatus.Withdrawn)
        {
            return await receipts.FindAsync(id, cancellation);
        }

        using var arrival = await files.ReopenAsync(submission, cancellation);
        var receipt = await road.TravelAgainAsync(submission, arrival, cancellation);
        await AnswerUploadAsync(submission, arrival, receipt, cancellation);
        return receipt;
    }

    // Beside an upload lies the answer to its latest version, which may be another submission's.
    private async Task AnswerUploadAsync(
        SubmissionRecord submission, Arrival arrival, Receipt receipt, CancellationToken cancellation)
    {
        if (submission is not { Submitter: null, FileName: { Length: > 0 } path }
            || !(await receipts.AnsweredAsync(path, cancellation)).TryGetValue(path, out var version))
        {
            return;
        }

        var upload = new DropZoneBlob(path, version, submission.ReceivedAt);
        if (arrival.ToSubmission(ArrivalProcessor.IdentityOf(upload)).Id == submission.Id)
        {
            await dropZoneReceipts.WriteAsync(upload, receipt, arrival, cancellation);
        }
    }
}
