using DataHub.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>
/// The style sheet. Fonts are those of official documents by name (domain report 7.2): whoever lacks them sees his own.
/// </summary>
internal static class WorkbookStyles
{
    private const string Body = "仿宋_GB2312";
    private const string Head = "黑体";
    private const string Display = "方正小标宋简体";

    private const uint TwoDecimals = 2;
    private const uint Whole = 1;
    private const uint Partial = 164;
    private const uint Estimated = 165;

    private enum FontOf : uint
    {
        Body,
        Title,
        Head,
        Muted,
        Bold,
        Green,
        Slow,
        Severe,
    }

    // The first two fills are the format's own.
    private enum FillOf : uint
    {
        None,
        Grey125,
        Heading,
        Total,
        Green,
        Slow,
        Severe,
    }

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Partial, FormatCode = "0.00\"*\"" },
            new NumberingFormat { NumberFormatId = Estimated, FormatCode = "0.00\"（估）\"" }),
        new Fonts(
            FontNamed(Body, 11),
            FontNamed(Display, 20),
            FontNamed(Head, 11),
            FontNamed(Body, 11, "7F7F7F"),
            FontNamed(Body, 11, bold: true),
            FontNamed(Body, 11, VerdictMark.Of(Verdicts.VerdictLevel.Green).Ink, bold: true),
            FontNamed(Body, 11, VerdictMark.Of(Verdicts.VerdictLevel.Slow).Ink, bold: true),
            FontNamed(Body, 11, VerdictMark.Of(Verdicts.VerdictLevel.Severe).Ink, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("E7ECEF"),
            Solid("F4F6F7"),
            Solid(VerdictMark.Of(Verdicts.VerdictLevel.Green).Back),
            Solid(VerdictMark.Of(Verdicts.VerdictLevel.Slow).Back),
            Solid(VerdictMark.Of(Verdicts.VerdictLevel.Severe).Back)),
        new Borders(new Border(), ThinBorder.Make()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<CellStyle>().Select(FormatOf)));

    private static CellFormat FormatOf(CellStyle style) => style switch
    {
        CellStyle.Plain => Format(FontOf.Body, FillOf.None, false, Left),
        CellStyle.Title => Format(FontOf.Title, FillOf.None, false, Centre),
        CellStyle.Subtitle => Format(FontOf.Muted, FillOf.None, false, Left),
        CellStyle.Note => Format(FontOf.Body, FillOf.None, false, Left),
        CellStyle.Heading => Format(FontOf.Head, FillOf.Heading, true, Centre),
        CellStyle.Text => Format(FontOf.Body, FillOf.None, true, Left),
        CellStyle.Centred => Format(FontOf.Body, FillOf.None, true, Centre),
        CellStyle.NotReported => Format(FontOf.Muted, FillOf.None, true, Centre),
        CellStyle.Whole => Format(FontOf.Body, FillOf.None, true, Centre, Whole),
        CellStyle.TwoDecimals => Format(FontOf.Body, FillOf.None, true, Right, TwoDecimals),
        CellStyle.TwoDecimalsEstimated => Format(FontOf.Body, FillOf.None, true, Right, Estimated),
        CellStyle.Total => Format(FontOf.Bold, FillOf.Total, true, Centre),
        CellStyle.TotalTwoDecimals => Format(FontOf.Bold, FillOf.Total, true, Right, TwoDecimals),
        CellStyle.TotalTwoDecimalsPartial => Format(FontOf.Bold, FillOf.Total, true, Right, Partial),
        CellStyle.Green => Format(FontOf.Green, FillOf.Green, true, Centre),
        CellStyle.Slow => Format(FontOf.Slow, FillOf.Slow, true, Centre),
        _ => Format(FontOf.Severe, FillOf.Severe, true, Centre),
    };

    private static HorizontalAlignmentValues Left => HorizontalAlignmentValues.Left;

    private static HorizontalAlignmentValues Centre => HorizontalAlignmentValues.Center;

    private static HorizontalAlignmentValues Right => HorizontalAlignmentValues.Right;

    private static CellFormat Format(
        FontOf font, FillOf fill, bool bordered, HorizontalAlignmentValues horizontal, uint numbers = 0) => new()
        {
            FontId = (uint)font,
            FillId = (uint)fill,
            BorderId = bordered ? 1u : 0u,
            NumberFormatId = numbers,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            Alignment = new Alignment
            {
                Horizontal = horizontal,
                Vertical = VerticalAlignmentValues.Center,
                Indent = bordered && horizontal == Left ? 1u : 0u,
                WrapText = true,
            },
        };

    private static Font FontNamed(string name, double size, string ink = "000000", bool bold = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(
            new FontSize { Val = size }, new Color { Rgb = "FF" + ink }, new FontName { Val = name }, new FontFamilyNumbering { Val = 3 });
        return font;
    }

    private static Fill Solid(string rgb) => new(
        new PatternFill(new ForegroundColor { Rgb = "FF" + rgb }, new BackgroundColor { Indexed = 64 })
        {
            PatternType = PatternValues.Solid,
        });
}
