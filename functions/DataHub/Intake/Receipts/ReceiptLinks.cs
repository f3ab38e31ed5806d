namespace DataHub.Intake.Receipts;

/// <summary>Addresses of what is given back with a receipt, each null where there is nothing of the kind.</summary>
/// <param name="Marked">The sender's file with the faults marked.</param>
/// <param name="Refused">The refused rows alone, to be corrected and sent again.</param>
public sealed record ReceiptLinks(string? Marked, string? Refused)
{
    /// <summary>Null where nothing is given back.</summary>
    public static ReceiptLinks? Of(Receipt receipt)
    {
        if (receipt is { DryRun: true } or { Dataset: null }
            || receipt.Status is not (SubmissionStatus.Rejected or SubmissionStatus.PartlyAccepted))
        {
            return null;
        }

        var address = $"/api/submissions/{receipt.SubmissionId}";
        var marked = receipt.Format is "csv" or "xlsx" ? address + "/marked" : null;
        var refused = receipt is { RefusedRows: not null, Format: "csv" or "xlsx" or "ndjson" } ? address + "/refused" : null;
        return marked is null && refused is null ? null : new ReceiptLinks(marked, refused);
    }
}
