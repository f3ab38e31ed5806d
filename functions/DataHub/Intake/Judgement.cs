using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;

namespace DataHub.Intake;

/// <summary>What came of reading and judging a file.</summary>
/// <param name="Format">Null when the file's kind could not be told.</param>
/// <param name="Encoding">utf-8, utf-8-bom or gb18030; null for xlsx and for what could not be read.</param>
/// <param name="Counts">Where the rows went.</param>
/// <param name="Revision">Highest revision given to a row.</param>
/// <param name="Broken">The file could not be read, or not to its end.</param>
public sealed record Judgement(FileFormat? Format, string? Encoding, RowCounts Counts, int Revision, bool Broken)
{
    public static Judgement Unread { get; } = new(null, null, RowCounts.None, 0, true);

    /// <summary>The end of the road for a submission of which this was found.</summary>
    public SubmissionStatus StatusWith(FindingLog log) => (Counts.Accepted + Counts.Unchanged, log) switch
    {
        (0, { HasErrors: true }) => SubmissionStatus.Rejected,
        (0, _) when Counts.Read == Counts.Blank => SubmissionStatus.Rejected,
        (_, { HasErrors: true }) => SubmissionStatus.PartlyAccepted,
        (_, { HasWarnings: true }) => SubmissionStatus.AcceptedWithWarnings,
        _ => SubmissionStatus.Accepted,
    };
}
