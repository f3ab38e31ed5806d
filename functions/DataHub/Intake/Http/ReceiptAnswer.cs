using DataHub.Answers;
using DataHub.Intake.Receipts;
using Microsoft.AspNetCore.Http;

namespace DataHub.Intake.Http;

/// <summary>The HTTP answer that goes with a receipt.</summary>
internal static class ReceiptAnswer
{
    public static IResult Of(Receipt receipt) => receipt.Status == SubmissionStatus.Rejected
        ? Problem.Answer(KindOf(receipt), receipt.Next.En, receipt)
        : Answer.Json(receipt);

    /// <summary>The status of that answer, and its body.</summary>
    public static (int Status, object Body) ContentOf(Receipt receipt) => receipt.Status == SubmissionStatus.Rejected
        ? (KindOf(receipt).Status, Problem.Of(KindOf(receipt), receipt.Next.En, receipt))
        : (StatusCodes.Status200OK, receipt);

    private static ProblemKind KindOf(Receipt receipt)
    {
        var broken = receipt.Findings.Where(IsAboutTheFile).Select(finding => finding.Code).FirstOrDefault();
        if (broken is null)
        {
            return ProblemKind.Rejected;
        }

        return broken.StartsWith("FILE-TYPE", StringComparison.Ordinal) ? ProblemKind.UnsupportedType : ProblemKind.Unreadable;
    }

    // A line that is no JSON leaves the other lines readable; anything of that kind without a row is the whole document's.
    private static bool IsAboutTheFile(Finding finding) => finding.Severity == Severity.Error
        && (finding.Code.StartsWith("FILE-", StringComparison.Ordinal)
            || (finding.Row is null && finding.Code.StartsWith("JSON-", StringComparison.Ordinal)));
}
