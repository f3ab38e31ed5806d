using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Tests.Approved;

/// <summary>A DOCX as text: each paragraph behind the style it hangs on, and how each style in use looks.</summary>
internal static class DocxText
{
    public static string Of(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var main = file.MainDocumentPart!;
        var heads = main.HeaderParts.Select(part => part.Header!.Descendants<Paragraph>().First())
            .Select(paragraph => $"head {ParagraphText(paragraph)}");
        var paragraphs = main.Document!.Body!.Descendants<Paragraph>().ToList();
        var used = paragraphs.Select(StyleOf).ToHashSet();
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Where(style => used.Contains(style.StyleId!.Value!)).Select(Look);
        return string.Join('\n', [.. heads, "", .. paragraphs.Select(ParagraphText), "", .. styles, ""]);
    }

    private static string ParagraphText(Paragraph paragraph) => $"[{StyleOf(paragraph)}] {string.Concat(paragraph
        .Descendants().Select(element => element switch
        {
            Text text => text.Text,
            Break => "⏎",
            _ => "",
        }))}";

    private static string StyleOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal";

    private static string Look(Style style)
    {
        var (run, format) = (style.StyleRunProperties!, style.StyleParagraphProperties!);
        return $"{style.StyleId}: {run.RunFonts!.EastAsia}, {run.FontSize!.Val} half points, "
            + $"{format.Justification!.Val!.InnerText}, first line {format.Indentation!.FirstLineChars ?? 0}, "
            + $"left {format.Indentation.LeftChars}, right {format.Indentation.RightChars}, "
            + $"line {format.SpacingBetweenLines!.Line} {format.SpacingBetweenLines.LineRule!.InnerText}";
    }
}
