using MimeKit;

namespace DataHub.EndToEndTests.Pages;

/// <summary>What the demo leaves for people, in a browser: bulletins, mail, receipts and the summary.</summary>
[Collection(DemoRun.Once)]
public sealed class DemoPagesTests(DemoRun demo, Browser browser) : IClassFixture<Browser>
{
    private static readonly string[] Folders = ["bulletin", "receipts"];

    [SkippableTheory]
    [InlineData(Browser.Phone)]
    [InlineData(Browser.Desk)]
    public async Task Nothing_stands_out_of_the_window_and_the_browser_has_nothing_to_complain_of(int width)
    {
        await using var window = await browser.WindowAsync(width);
        foreach (var file in Pages())
        {
            await window.GoAsync(new Uri(file).AbsoluteUri);

            Assert.Equal((file, ""), (file, string.Join('\n', await window.SticksOutAsync())));
            Assert.Equal((file, ""), (file, string.Join('\n', window.Complaints)));
        }
    }

    [SkippableFact]
    public async Task Every_mail_reads_on_a_phone_without_zooming_scrolling_sideways_or_loading_anything()
    {
        await using var window = await browser.WindowAsync(Browser.Phone);
        foreach (var file in Directory.EnumerateFiles(demo.PathOf("mail"), "*.eml"))
        {
            var mail = MimeMessage.Load(file);
            await window.ShowAsync(mail.HtmlBody!);

            Assert.Equal((mail.Subject, ""), (mail.Subject, string.Join('\n', await window.SticksOutAsync())));
            Assert.True(await window.SmallestLettersAsync() >= 12, mail.Subject);
        }

        Assert.Empty(window.Strangers);
        Assert.Empty(window.Complaints);
    }

    private List<string> Pages()
    {
        var pages = Folders
            .SelectMany(folder => Directory.EnumerateFiles(demo.PathOf(folder), "*.html"))
            .Append(demo.PathOf("summary.html"))
            .ToList();
        Assert.True(pages.Count > 3);
        return pages;
    }
}
