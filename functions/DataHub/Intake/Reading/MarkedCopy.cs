using DataHub.Intake.Reading.Marking;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// The sender's own file with the faults marked in it (退回件), to be corrected and sent again: in a workbook red cells
/// with
/// the message as a comment and a leading sheet that lists the faults; in a CSV an added column.
/// </summary>
public static class MarkedCopy
{
    /// <summary>The added sheet and the added column; a reader passes over both.</summary>
    internal const string Title = "校验结果";

    private const string CsvType = "text/csv; charset=utf-8";
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Null when nothing was refused, or when the file is of a kind or in a state that cannot be marked.
    /// </summary>
    public static MarkedFile? Make(Arrival arrival, Receipt receipt)
    {
        if (arrival.Dataset is null
            || receipt.Status is not (SubmissionStatus.Rejected or SubmissionStatus.PartlyAccepted)
            || receipt.Findings.Count == 0)
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(arrival.FileName ?? receipt.SubmissionId) + ".退回";
        try
        {
            return arrival.Format switch
            {
                FileFormat.Csv => new MarkedFile(
                    CsvMarking.Mark(arrival.File, arrival.Dataset, receipt.Findings), CsvType, name + ".csv"),
                FileFormat.Xlsx => new MarkedFile(
                    XlsxMarking.Mark(arrival.File, arrival.Dataset, receipt), XlsxType, name + ".xlsx"),
                _ => null,
            };
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
