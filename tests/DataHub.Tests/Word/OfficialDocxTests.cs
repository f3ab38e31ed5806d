using DataHub.Papers;
using DataHub.Tests.Papers;
using DataHub.Word;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DataHub.Tests.Word;

/// <summary>Every kind of paper as DOCX, held against GB/T 9704-2012 as domain report 7.2 has it.</summary>
public class OfficialDocxTests
{
    public static TheoryData<PaperKind> Kinds => new(Enum.GetValues<PaperKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_valid_by_the_schema_of_the_format(PaperKind kind) => Read(kind, document => Assert.Empty(
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}")));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_formatted_by_hand_all_looks_are_styles(PaperKind kind) => Read(kind, document =>
    {
        var main = document.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();
        Assert.Empty(main.Document!.Descendants<RunProperties>());
        Assert.All(main.Document.Descendants<Paragraph>(), paragraph =>
        {
            Assert.Single(paragraph.ParagraphProperties!.ChildElements);
            Assert.Contains(paragraph.ParagraphProperties.ParagraphStyleId!.Val!.Value, styles);
        });
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_placeholder_and_no_program_text_is_left(PaperKind kind) => Read(kind, document => Assert.DoesNotMatch(
        @"[{}|]|System\.|DataHub\.|\bnull\b|\[\]|““", document.MainDocumentPart!.Document!.InnerText));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_page_says_that_it_is_an_unsigned_draft_and_no_number_is_given(PaperKind kind) => Read(kind, document =>
    {
        var main = document.MainDocumentPart!;
        Assert.Contains("待签发", main.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.Equal(2, Section(main).Elements<HeaderReference>().Count());
        Assert.DoesNotMatch(@"^.{2,8}〔\d{4}〕\d+号", main.Document!.InnerText);
    });

    [Fact]
    public void The_page_is_A4_with_a_type_area_of_156_by_225_mm_and_22_lines() => Read(PaperKind.Circular, document =>
    {
        var section = Section(document.MainDocumentPart!);
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        const double millimetre = 1440 / 25.4;
        var height = size.Height!.Value - margin.Top!.Value - margin.Bottom!.Value;

        Assert.Equal((210, 297), (Round(size.Width!.Value), Round(size.Height.Value)));
        Assert.Equal((37, 35, 28, 26), (Round(margin.Top.Value), Round(margin.Bottom.Value), Round(margin.Left!.Value), Round(margin.Right!.Value)));
        Assert.Equal(22, height / section.GetFirstChild<DocGrid>()!.LinePitch!.Value);

        int Round(double twips) => (int)Math.Round(twips / millimetre);
    });

    [Theory]
    [InlineData("OfficialTitle", "方正小标宋简体", "44")]
    [InlineData("OfficialBody", "仿宋_GB2312", "32")]
    [InlineData("Heading1", "黑体", "32")]
    [InlineData("Heading2", "楷体_GB2312", "32")]
    [InlineData("Heading3", "仿宋_GB2312", "32")]
    [InlineData("TableFigure", "仿宋_GB2312", "21")]
    public void Styles_name_the_prescribed_fonts_and_sizes(string id, string font, string size) => Read(PaperKind.Circular, document =>
    {
        var main = document.MainDocumentPart!;
        var style = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id).StyleRunProperties!;

        Assert.Equal((font, size), (style.RunFonts!.EastAsia!.Value, style.FontSize!.Val!.Value));
        Assert.NotEmpty(main.FontTablePart!.Fonts!.Elements<Font>().Single(known => known.Name == font).AltName!.Val!.Value!);
    });

    [Fact]
    public void The_body_has_a_fixed_line_height_and_is_indented_by_two_characters() => Read(PaperKind.Circular, document =>
    {
        var body = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(style => style.StyleId == "OfficialBody").StyleParagraphProperties!;

        Assert.Equal(LineSpacingRuleValues.Exact, body.SpacingBetweenLines!.LineRule!.Value);
        Assert.InRange(int.Parse(body.SpacingBetweenLines.Line!.Value!, null), 28 * 20, 29 * 20);
        Assert.Equal(200, body.Indentation!.FirstLineChars!.Value);
    });

    [Fact]
    public void The_page_number_stands_between_dashes_on_the_outside() => Read(PaperKind.Circular, document =>
    {
        var main = document.MainDocumentPart!;
        var feet = Section(main).Elements<FooterReference>().ToDictionary(
            foot => foot.Type!.Value, foot => ((FooterPart)main.GetPartById(foot.Id!.Value!)).Footer!);

        Assert.NotNull(main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
        Assert.Equal("OddPageNumber", feet[HeaderFooterValues.Default].Descendants<ParagraphStyleId>().Single().Val!.Value);
        Assert.Equal("EvenPageNumber", feet[HeaderFooterValues.Even].Descendants<ParagraphStyleId>().Single().Val!.Value);
        Assert.All(feet.Values, foot => Assert.Equal("— 1 —", foot.InnerText));
    });

    [Fact]
    public void Attachments_signatory_and_date_follow_the_body_in_this_order() => Read(PaperKind.Circular, document => Assert.Equal(
        [
            "附件：1. 2025年3月再生资源回收体系建设月度进展情况表", "2. 2025年3月工作进展报送情况统计表",
            "聊城市“无废城市”建设工作领导小组办公室", "2025年4月15日",
        ],
        document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).TakeLast(4)));

    [Fact]
    public void A_tables_headings_are_repeated_on_every_page() => Read(PaperKind.Dispatch, document =>
    {
        var table = document.MainDocumentPart!.Document!.Descendants<Table>().Single();

        Assert.NotNull(table.Descendants<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.Equal("合计", table.Descendants<TableRow>().Last().Elements<TableCell>().ElementAt(1).InnerText);
    });

    [Fact]
    public void Characters_that_XML_forbids_do_not_break_the_file()
    {
        var paper = SamplePapers.Paper(PaperKind.Circular) with { Body = [new OfficialBlock.Paragraph("甲\u0001乙")] };

        using var document = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(paper)), isEditable: false);

        Assert.Contains("甲乙", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    private static void Read(PaperKind kind, Action<WordprocessingDocument> assert)
    {
        using var document = WordprocessingDocument.Open(
            new MemoryStream(OfficialDocx.Write(SamplePapers.Paper(kind))), isEditable: false);
        assert(document);
    }

    private static SectionProperties Section(MainDocumentPart main) => main.Document!.Body!.GetFirstChild<SectionProperties>()!;
}
