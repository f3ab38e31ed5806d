using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>
/// A drafted paper, or what an editor made of it, as it leaves: with its number and without the mark of a draft.
/// </summary>
public static class ReleasedDocx
{
    private const long MostCharacters = 20_000_000;

    /// <summary>Whether bytes are a Word document without macros.</summary>
    public static bool IsDocument(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = Copy(content);
            using var file = Open(stream, isEditable: false);
            return file.MainDocumentPart is { VbaProjectPart: null, Document.Body: not null };
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or FileFormatException
            or InvalidDataException or System.Xml.XmlException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <param name="number">Stands above the title, unless the text has it already; null for none.</param>
    /// <param name="atRight">As letters have it (信函格式); else in the middle.</param>
    /// <param name="draftMark">What the head of every page said so far.</param>
    /// <param name="signedOn">The day of signature, which takes the proposed one's place; null
    /// leaves the date alone.</param>
    public static byte[] Of(
        ReadOnlyMemory<byte> draft, string? number, bool atRight, string draftMark, DateOnly? signedOn)
    {
        using var stream = Copy(draft);
        using (var file = Open(stream, isEditable: true))
        {
            var main = file.MainDocumentPart!;
            var body = main.Document!.Body!;
            Unmark(main, draftMark);
            if (number is not null && !body.InnerText.Contains(number, StringComparison.Ordinal))
            {
                body.PrependChild(Number(number, atRight));
            }

            if (signedOn is { } day)
            {
                Date(body, Mail.ChineseDate.Full(day));
            }
        }

        return stream.ToArray();
    }

    private static void Unmark(MainDocumentPart main, string draftMark)
    {
        foreach (var head in main.HeaderParts.Where(part => part.Header?.InnerText == draftMark).ToList())
        {
            var id = main.GetIdOfPart(head);
            foreach (var reference in main.Document!.Descendants<HeaderReference>()
                .Where(it => it.Id?.Value == id).ToList())
            {
                reference.Remove();
            }

            main.DeletePart(head);
        }
    }

    private static Paragraph Number(string number, bool atRight) => new(
        new ParagraphProperties(
            new Indentation { FirstLine = "0" },
            new Justification { Val = atRight ? JustificationValues.Right : JustificationValues.Center }),
        new Run(
            new RunProperties(
                new RunFonts { Ascii = "仿宋_GB2312", HighAnsi = "仿宋_GB2312", EastAsia = "仿宋_GB2312" },
                new FontSize { Val = "32" }),
            new Text(number)));

    private static void Date(Body body, string date)
    {
        var paragraph = body.Elements<Paragraph>()
            .LastOrDefault(it => it.ParagraphProperties?.ParagraphStyleId?.Val?.Value == WordStyle.Date);
        if (paragraph?.Descendants<Text>().ToList() is [var first, .. var others])
        {
            first.Text = date;
            others.ForEach(text => text.Text = "");
        }
    }

    private static MemoryStream Copy(ReadOnlyMemory<byte> content)
    {
        var stream = new MemoryStream();
        stream.Write(content.Span);
        stream.Position = 0;
        return stream;
    }

    private static WordprocessingDocument Open(Stream stream, bool isEditable) =>
        WordprocessingDocument.Open(stream, isEditable, new OpenSettings { MaxCharactersInPart = MostCharacters });
}
