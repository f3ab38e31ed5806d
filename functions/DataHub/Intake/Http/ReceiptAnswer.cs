using DataHub.Answers;
using DataHub.Intake.Receipts;
using Microsoft.AspNetCore.Http;

namespace DataHub.Intake.Http;

/// <summary>The HTTP answer that goes with a receipt.</summary>
internal static class ReceiptAnswer
{
    private static readonly string[] Unreadable = ["FILE-", "JSON-", "CSV-", "XLSX-", "TEXT-"];

    public static IResult Of(Receipt receipt) => receipt.Status == SubmissionStatus.Rejected
        ? Problem.Answer(KindOf(receipt), receipt.Next.En, receipt)
        : Answer.Json(receipt);

    private static ProblemKind KindOf(Receipt receipt)
    {
        var broken = receipt.Findings.Where(IsAboutTheFile).Select(finding => finding.Code).FirstOrDefault();
        if (broken is null)
        {
            return ProblemKind.Rejected;
        }

        return broken.StartsWith("FILE-TYPE", StringComparison.Ordinal) ? ProblemKind.UnsupportedType : ProblemKind.Unreadable;
    }

    // What breaks a file is told without a column; a faulty line among others leaves the file readable.
    private static bool IsAboutTheFile(Finding finding) =>
        finding is { Severity: Severity.Error, Column: null, Row: null }
        && Unreadable.Any(prefix => finding.Code.StartsWith(prefix, StringComparison.Ordinal));
}
