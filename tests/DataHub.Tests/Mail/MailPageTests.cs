using DataHub.Mail;

namespace DataHub.Tests.Mail;

public sealed class MailPageTests
{
    private static readonly MailPage Page = new(
        "标题 <b>",
        [
            new MailBlock.Paragraph("“甲”&乙"),
            new MailBlock.Facts([("截止", "4月8日 <24:00>")]),
            new MailBlock.Bullets(["一<二"]),
            new MailBlock.Table(["单位", "情况"], [["莘县", "<未报>"]]),
            new MailBlock.Button("查看 >", new Uri("https://hub.example.test/d?a=1&b=\"2\"")),
        ]);

    [Fact]
    public void Everything_in_the_HTML_is_encoded()
    {
        var html = Page.ToHtml();

        Assert.Contains("标题 &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("甲”&amp;乙", html, StringComparison.Ordinal);
        Assert.Contains("4月8日 &lt;24:00&gt;", html, StringComparison.Ordinal);
        Assert.Contains("一&lt;二", html, StringComparison.Ordinal);
        Assert.Contains("&lt;未报&gt;", html, StringComparison.Ordinal);
        Assert.Contains("查看 &gt;", html, StringComparison.Ordinal);
        Assert.Contains("a=1&amp;b=%222%22", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_stays_readable_in_the_source() =>
        Assert.DoesNotContain("&#x", Page.ToHtml().Replace("&#x2", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Text_and_HTML_end_with_the_line_that_tells_mail_from_an_official_document()
    {
        Assert.EndsWith(MailPage.Closing + "\n", Page.ToText(), StringComparison.Ordinal);
        Assert.Contains(MailPage.Closing, Page.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_says_the_same_without_markup() =>
        Assert.Equal(
            """
            标题 <b>

            “甲”&乙

            截止：4月8日 <24:00>

            · 一<二

            · 莘县　情况：<未报>

            查看 >：https://hub.example.test/d?a=1&b=%222%22

            （系统自动提醒，正式文件以盖章件为准）

            """,
            Page.ToText());

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var html = new MailPage("标题", [new MailBlock.Paragraph("正文")]).ToHtml();

        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }
}
