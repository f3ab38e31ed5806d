using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>A file given back to its sender.</summary>
public sealed record MarkedFile(byte[] Content, string ContentType, string FileName)
{
    /// <summary>Under the sender's name with a mark before the extension; null where there is no content.</summary>
    internal static MarkedFile? Of(Arrival arrival, Receipt receipt, string mark, byte[]? content)
    {
        if (content is null)
        {
            return null;
        }

        var (type, extension) = arrival.Format switch
        {
            FileFormat.Csv => ("text/csv; charset=utf-8", ".csv"),
            FileFormat.Xlsx => (Workbooks.TableBook.ContentType, ".xlsx"),
            _ => ("application/x-ndjson", ".ndjson"),
        };
        var name = Path.GetFileNameWithoutExtension(arrival.FileName ?? receipt.SubmissionId);
        return new MarkedFile(content, type, name + mark + extension);
    }
}
