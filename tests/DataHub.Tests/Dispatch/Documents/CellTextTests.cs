using CsCheck;
using DataHub.Dispatch.Documents.Sheets;

namespace DataHub.Tests.Dispatch.Documents;

public class CellTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.test\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1")]
    [InlineData("  =1")]
    public void What_looks_like_a_formula_is_quoted(string text) => Assert.Equal("'" + text, CellText.Safe(text));

    [Theory]
    [InlineData("用地手续办理较慢")]
    [InlineData("1—3月")]
    public void Other_text_stays(string text) => Assert.Equal(text, CellText.Safe(text));

    [Fact]
    public void No_text_is_a_formula_and_none_breaks_the_file() => Gen.String.Sample(text =>
    {
        var safe = CellText.Safe(text);
        return !safe.StartsWith('=') && safe.All(System.Xml.XmlConvert.IsXmlChar);
    });
}
