using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Word;

/// <summary>The style sheet: domain report 7.2, GB/T 9704-2012. Sizes in half points.</summary>
internal static class WordStyles
{
    private const int Two = 44;
    private const int Three = 32;
    private const int Four = 28;
    private const int Five = 21;

    public static Styles Sheet()
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    WordFonts.Of(WordFonts.FangSong),
                    new FontSize { Val = Three.ToString(CultureInfo.InvariantCulture) },
                    new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault()));
        styles.Append(
            ParagraphStyle(WordStyle.Normal, "Normal", null, Three, WordFonts.FangSong, Format(
                JustificationValues.Both)),
            ParagraphStyle(WordStyle.Title, "公文标题", WordStyle.Body, Two, WordFonts.XiaoBiaoSong, Format(
                JustificationValues.Center, line: 660, after: WordPage.Line, keep: true)),
            ParagraphStyle(WordStyle.Addressee, "主送机关", WordStyle.Body, Three, WordFonts.FangSong, Format(
                JustificationValues.Left)),
            ParagraphStyle(WordStyle.Body, "公文正文", null, Three, WordFonts.FangSong, Format(
                JustificationValues.Both, firstLine: 2)),
            Heading(1, WordFonts.HeiTi),
            Heading(2, WordFonts.KaiTi),
            Heading(3, WordFonts.FangSong),
            Heading(4, WordFonts.FangSong),
            ParagraphStyle(WordStyle.Attachment, "附件说明", WordStyle.NextAttachment, Three, WordFonts.FangSong, Format(
                JustificationValues.Left, before: WordPage.Line, left: 5, firstLine: -3)),
            ParagraphStyle(WordStyle.NextAttachment, "附件说明续行", null, Three, WordFonts.FangSong, Format(
                JustificationValues.Left, left: 5)),
            ParagraphStyle(WordStyle.Signatory, "发文机关署名", WordStyle.Date, Three, WordFonts.FangSong, Format(
                JustificationValues.Right, before: 2 * WordPage.Line, right: 4, keep: true)),
            ParagraphStyle(WordStyle.Date, "成文日期", WordStyle.Body, Three, WordFonts.FangSong, Format(
                JustificationValues.Right, right: 4)),
            ParagraphStyle(WordStyle.DraftMark, "代拟稿标记", null, Five, WordFonts.SongTi, Loose(
                JustificationValues.Right)),
            ParagraphStyle(WordStyle.OddPage, "页码（单页）", null, Four, WordFonts.SongTi, Loose(
                JustificationValues.Right, right: 1)),
            ParagraphStyle(WordStyle.EvenPage, "页码（双页）", null, Four, WordFonts.SongTi, Loose(
                JustificationValues.Left, left: 1)),
            ParagraphStyle(WordStyle.TableCaption, "表格标题", WordStyle.Body, Four, WordFonts.HeiTi, Format(
                JustificationValues.Center, before: 200, keep: true)),
            ParagraphStyle(WordStyle.TableHeading, "表格表头", null, Five, WordFonts.HeiTi, Loose(
                JustificationValues.Center)),
            ParagraphStyle(WordStyle.TableFigure, "表格数字", null, Five, WordFonts.FangSong, Loose(
                JustificationValues.Center)),
            ParagraphStyle(WordStyle.TableText, "表格文字", null, Five, WordFonts.FangSong, Loose(
                JustificationValues.Left)),
            ParagraphStyle(WordStyle.TableTotal, "表格合计", null, Five, WordFonts.HeiTi, Loose(
                JustificationValues.Center)),
            WordTable.Style());
        return styles;
    }

    private static Style Heading(int level, string font)
    {
        var style = ParagraphStyle(
            WordStyle.Heading(level),
            $"heading {level}",
            WordStyle.Body,
            Three,
            font,
            Format(JustificationValues.Both, firstLine: 2, keep: true));
        style.StyleParagraphProperties!.OutlineLevel = new OutlineLevel { Val = level - 1 };
        return style;
    }

    private static Style ParagraphStyle(
        string id, string name, string? next, int size, string font, StyleParagraphProperties format)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            StyleName = new StyleName { Val = name },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = format,
            StyleRunProperties = new StyleRunProperties
            {
                RunFonts = WordFonts.Of(font),
                Spacing = new Spacing { Val = size == Three ? WordPage.Tightening : 0 },
                FontSize = new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) },
            },
        };
        if (id == WordStyle.Normal)
        {
            style.Default = true;
        }
        else
        {
            style.BasedOn = new BasedOn { Val = WordStyle.Normal };
            style.CustomStyle = !name.StartsWith("heading", StringComparison.Ordinal);
            style.NextParagraphStyle = new NextParagraphStyle { Val = next ?? id };
        }

        return style;
    }

    /// <summary>A paragraph of the body: fixed line height. Indents count characters of size three.</summary>
    private static StyleParagraphProperties Format(
        JustificationValues alignment,
        int line = WordPage.Line,
        int before = 0,
        int after = 0,
        int left = 0,
        int right = 0,
        int firstLine = 0,
        bool keep = false) => new()
        {
            KeepNext = keep ? new KeepNext() : null,
            WidowControl = new WidowControl { Val = false },
            SnapToGrid = new SnapToGrid { Val = line == WordPage.Line },
            SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = before.ToString(CultureInfo.InvariantCulture),
                After = after.ToString(CultureInfo.InvariantCulture),
                Line = line.ToString(CultureInfo.InvariantCulture),
                LineRule = LineSpacingRuleValues.Exact,
            },
            Indentation = Indent(left, right, firstLine, WordPage.Character),
            Justification = new Justification { Val = alignment },
        };

    /// <summary>A paragraph outside of the grid of lines and characters: in tables, page head and foot.</summary>
    private static StyleParagraphProperties Loose(JustificationValues alignment, int left = 0, int right = 0) => new()
    {
        WidowControl = new WidowControl { Val = false },
        SnapToGrid = new SnapToGrid { Val = false },
        SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = "0",
            After = "0",
            Line = "240",
            LineRule = LineSpacingRuleValues.Auto,
        },
        Indentation = Indent(left, right, 0, WordPage.Character * Four / Three),
        Justification = new Justification { Val = alignment },
    };

    // In characters for Word, which then follows a changed size, and in twips for programs that do not know characters.
    private static Indentation Indent(int left, int right, int firstLine, int character)
    {
        var indent = new Indentation
        {
            Left = Twips(left),
            LeftChars = left * 100,
            Right = Twips(right),
            RightChars = right * 100,
        };
        if (firstLine < 0)
        {
            (indent.Hanging, indent.HangingChars) = (Twips(-firstLine), -firstLine * 100);
        }
        else
        {
            (indent.FirstLine, indent.FirstLineChars) = (Twips(firstLine), firstLine * 100);
        }

        return indent;

        string Twips(int characters) => (characters * character).ToString(CultureInfo.InvariantCulture);
    }
}
