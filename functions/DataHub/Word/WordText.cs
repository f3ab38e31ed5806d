using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>Paragraphs of text, without the characters that XML forbids.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string text)
    {
        var run = new Run();
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(string.Concat(line.Where(XmlConvert.IsXmlChar)))
            {
                Space = SpaceProcessingModeValues.Preserve,
            });
        }

        return Styled(style, run);
    }

    /// <summary>— 1 —, counted by the program that shows it.</summary>
    public static Paragraph PageNumber(string style) => Styled(
        style,
        new Run(Literal("— ")),
        new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
        new Run(Literal(" —")));

    private static Text Literal(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    // An array: an element counts as the sequence of its children.
    private static Paragraph Styled(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        paragraph.Append(content);
        return paragraph;
    }
}
