using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>
/// The page of GB/T 9704-2012: A4, 22 lines of 28 characters in a type area of 156 × 225 mm. Lengths in twentieths of a
/// point (1 mm is 56.69).
/// </summary>
internal static class WordPage
{
    /// <summary>Height of a line, 28.95 pt: the 22nd part of the type area, rounded down so that 22 fit.</summary>
    public const int Line = 579;

    /// <summary>A character of size three (三号), 16 pt.</summary>
    public const int Character = 320;

    /// <summary>Width of the type area, 156 mm.</summary>
    public const int TypeWidth = 8844;

    /// <summary>
    /// 28 characters of 16 pt are a little wider than 156 mm: each gives up a quarter point. Said by the styles instead
    /// of a grid of characters, for not every program lets a character be wider than its cell.
    /// </summary>
    public const int Tightening = -5;

    public static SectionProperties Section(params IEnumerable<HeaderFooterReferenceType> references)
    {
        var section = new SectionProperties();
        section.Append(references);
        section.Append(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin
            {
                Top = 2098,
                Right = 1474,
                Bottom = 1984,
                Left = 1588,
                Header = 1134,
                Footer = 1304,
                Gutter = 0,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = Line });
        return section;
    }
}
