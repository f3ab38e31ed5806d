using System.Xml.Linq;
using DataHub.Papers;
using DataHub.Tests.Papers;
using DataHub.Word;

namespace DataHub.Tests.Word;

public class OfficialHtmlTests
{
    [Theory]
    [MemberData(nameof(OfficialDocxTests.Kinds), MemberType = typeof(OfficialDocxTests))]
    public void It_says_what_the_paper_says_and_is_well_formed(PaperKind kind)
    {
        var paper = SamplePapers.Paper(kind);
        var html = OfficialHtml.Write(paper);

        var page = XDocument.Parse(html
            .Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("""<meta charset="utf-8">""", "", StringComparison.Ordinal)
            .Replace("""<meta name="viewport" content="width=device-width,initial-scale=1">""", "", StringComparison.Ordinal)
            .Replace("<br>", "<br/>", StringComparison.Ordinal));
        var text = page.Root!.Element("body")!.Value;
        Assert.All(
            SamplePapers.Texts(paper).Where(line => !line.Contains('|', StringComparison.Ordinal)),
            line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_people_wrote_is_encoded()
    {
        var paper = SamplePapers.Paper(PaperKind.Circular) with { Body = [new OfficialBlock.Paragraph("<script>alert(1)</script>")] };

        Assert.DoesNotContain("<script>", OfficialHtml.Write(paper), StringComparison.Ordinal);
    }
}
