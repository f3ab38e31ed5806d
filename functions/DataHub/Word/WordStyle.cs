namespace DataHub.Word;

/// <summary>
/// Ids of the styles in the DOCX; all looks hang on them, so that an office can change one in one place.
/// </summary>
internal static class WordStyle
{
    public const string Normal = "Normal";
    public const string Title = "OfficialTitle";
    public const string Addressee = "Addressee";
    public const string Body = "OfficialBody";
    public const string Attachment = "Attachment";
    public const string NextAttachment = "NextAttachment";
    public const string Signatory = "Signatory";
    public const string Date = "SignedOn";
    public const string DraftMark = "DraftMark";
    public const string OddPage = "OddPageNumber";
    public const string EvenPage = "EvenPageNumber";
    public const string Table = "OfficialTable";
    public const string TableCaption = "TableCaption";
    public const string TableHeading = "TableHeading";
    public const string TableFigure = "TableFigure";
    public const string TableText = "TableText";
    public const string TableTotal = "TableTotal";

    public static string Heading(int level) => $"Heading{level}";
}
