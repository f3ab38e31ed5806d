using DataHub.Intake.Reading.Marking;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Intake.Reading;

/// <summary>
/// The refused rows alone, under the sender's headings (待更正), to be corrected and sent again: the rows that were
/// accepted stay as they are, because a submission adds and replaces rows and removes none.
/// </summary>
public static class RefusedRows
{
    /// <summary>Put before the extension of the sender's file name.</summary>
    public const string Mark = ".待更正";

    /// <summary>Null when no row was refused, or the file is of a kind or in a state that cannot be taken apart.</summary>
    public static MarkedFile? Make(Arrival arrival, Receipt receipt, CityPlan plan)
    {
        if (arrival is not { Dataset: { } dataset } || receipt.RefusedRows is not { } refused)
        {
            return null;
        }

        var (rows, findings) = (RowRanges.Parse(refused), receipt.Findings);
        try
        {
            return arrival.Format switch
            {
                FileFormat.Csv => MarkedFile.Of(
                    arrival, receipt, Mark, CsvMarking.Mark(arrival.File, dataset, findings, rows)),
                FileFormat.Xlsx => MarkedFile.Of(
                    arrival, receipt, Mark, XlsxRefused.Write(arrival.File, dataset, findings, rows, plan)),
                FileFormat.Ndjson => MarkedFile.Of(
                    arrival, receipt, Mark, NdjsonRefused.Write(arrival.File, dataset, rows)),
                _ => null,
            };
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
