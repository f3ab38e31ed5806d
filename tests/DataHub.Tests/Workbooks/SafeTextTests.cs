using CsCheck;
using DataHub.Workbooks;

namespace DataHub.Tests.Workbooks;

public class SafeTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.test\")")]
    [InlineData("+A1")]
    [InlineData("-A1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1")]
    [InlineData("  =1")]
    public void What_looks_like_a_formula_is_quoted(string text) => Assert.Equal("'" + text, SafeText.ForXml(text));

    [Theory]
    [InlineData("用地手续办理较慢")]
    [InlineData("1—3月")]
    [InlineData("-12.5")]
    public void Other_text_stays(string text) => Assert.Equal(text, SafeText.ForXml(text));

    [Fact]
    public void No_text_is_a_formula_and_none_breaks_the_file() => Gen.String.Sample(text =>
    {
        var safe = SafeText.ForXml(text);
        return !safe.StartsWith('=') && safe.All(System.Xml.XmlConvert.IsXmlChar);
    });
}
