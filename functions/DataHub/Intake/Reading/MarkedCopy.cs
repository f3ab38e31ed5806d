using DataHub.Intake.Reading.Marking;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// The sender's own file with the faults marked in it (退回件), to be corrected and sent again: in a workbook red cells
/// with the message as a comment and a leading sheet that lists the faults; in a CSV an added column. Personal data is
/// masked in it; a workbook of a dataset that has such data is written anew, so that nothing of it stays behind in
/// other sheets, properties or caches.
/// </summary>
public static class MarkedCopy
{
    /// <summary>The added sheet and the added column; a reader passes over both.</summary>
    internal const string Title = "校验结果";

    /// <summary>Put before the extension of the sender's file name.</summary>
    public const string Mark = ".退回";

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

        try
        {
            return arrival.Format switch
            {
                FileFormat.Csv => MarkedFile.Of(
                    arrival, receipt, Mark, CsvMarking.Mark(arrival.File, arrival.Dataset, receipt.Findings)),
                FileFormat.Xlsx => MarkedFile.Of(
                    arrival, receipt, Mark, XlsxMarking.Mark(arrival.File, arrival.Dataset, receipt)),
                _ => null,
            };
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
