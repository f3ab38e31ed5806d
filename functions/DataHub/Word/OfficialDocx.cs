using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>Writes a paper as DOCX in the manner of GB/T 9704-2012; domain report 7.2.</summary>
public static class OfficialDocx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(OfficialDocument paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Sheet();
            main.AddNewPart<FontTablePart>().Fonts = WordFonts.Table();
            main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
            var body = new Body(Content(paper));
            body.Append(WordPage.Section(References(main, paper.DraftMark)));
            main.Document = new Document(body);
            file.PackageProperties.Title = paper.Title.Replace("\n", "", StringComparison.Ordinal);
            file.PackageProperties.Creator = paper.Signatory;
            file.PackageProperties.Language = "zh-CN";
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(OfficialDocument paper)
    {
        yield return WordText.Paragraph(WordStyle.Title, paper.Title);
        if (paper.Addressee is { Length: > 0 } addressee)
        {
            yield return WordText.Paragraph(WordStyle.Addressee, addressee);
        }

        foreach (var element in paper.Body.SelectMany(Of))
        {
            yield return element;
        }

        foreach (var (name, index) in paper.Attachments.Select((name, index) => (name, index)))
        {
            var number = paper.Attachments.Count == 1 ? "" : ChineseNumber.OfHeading(3, index + 1);
            yield return index == 0
                ? WordText.Paragraph(WordStyle.Attachment, $"附件：{number}{name}")
                : WordText.Paragraph(WordStyle.NextAttachment, number + name);
        }

        yield return WordText.Paragraph(WordStyle.Signatory, paper.Signatory);
        yield return WordText.Paragraph(WordStyle.Date, Mail.ChineseDate.Full(paper.Date));
    }

    private static IEnumerable<OpenXmlElement> Of(OfficialBlock block) => block switch
    {
        OfficialBlock.Heading heading => [WordText.Paragraph(WordStyle.Heading(heading.Level), heading.Text)],
        OfficialBlock.Paragraph paragraph => [WordText.Paragraph(WordStyle.Body, paragraph.Text)],
        OfficialBlock.Table table => WordTable.Of(table),
        _ => throw new ArgumentException($"A block of the kind {block.GetType().Name} has no layout.", nameof(block)),
    };

    // Odd and even pages differ: the number stands on the outside.
    private static IEnumerable<HeaderFooterReferenceType> References(MainDocumentPart main, string? draftMark)
    {
        if (draftMark is not null)
        {
            var head = main.AddNewPart<HeaderPart>();
            head.Header = new Header(WordText.Paragraph(WordStyle.DraftMark, draftMark));
            var id = main.GetIdOfPart(head);
            yield return new HeaderReference { Id = id, Type = HeaderFooterValues.Default };
            yield return new HeaderReference { Id = id, Type = HeaderFooterValues.Even };
        }

        yield return new FooterReference { Id = Footer(WordStyle.OddPage), Type = HeaderFooterValues.Default };
        yield return new FooterReference { Id = Footer(WordStyle.EvenPage), Type = HeaderFooterValues.Even };

        string Footer(string style)
        {
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(WordText.PageNumber(style));
            return main.GetIdOfPart(foot);
        }
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
}
