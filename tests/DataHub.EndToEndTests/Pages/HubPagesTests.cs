using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataHub.EndToEndTests.Pages;

/// <summary>What a running hub shows people in a browser: what it publishes, why a figure is what it is, a draft to release.</summary>
public sealed partial class HubPagesTests(RunningHub running, Browser browser) : IClassFixture<RunningHub>, IClassFixture<Browser>
{
    private HubProcess Hub => running.Hub;

    [SkippableTheory]
    [InlineData(Browser.Phone)]
    [InlineData(Browser.Desk)]
    public async Task Dictionary_and_rules_fit_the_window_and_ask_nobody_else_for_anything(int width)
    {
        await using var window = await browser.WindowAsync(width);
        foreach (var page in new[] { "dictionary", "dictionary/D04", "dictionary/D15", "rules" })
        {
            var status = await window.GoAsync($"{Hub.Run.Api}/{page}");

            Assert.Equal((page, 200, ""), (page, status, string.Join('\n', await window.SticksOutAsync())));
        }

        Assert.Empty(window.Strangers);
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task The_code_of_a_finding_leads_to_its_explanation()
    {
        await using var window = await browser.WindowAsync(Browser.Phone);

        await window.GoAsync($"{Hub.Run.Api}/rules#D04-BALANCE");

        Assert.True(await window.AskAsync<bool>("""
            () => {
                const place = document.querySelector(':target').getBoundingClientRect();
                return place.top >= -1 && place.top < window.innerHeight;
            }
            """));
    }

    [SkippableFact]
    public async Task From_a_figure_of_the_dispatch_one_reads_on_to_what_it_rests_on()
    {
        using var server = await DispatchedAsync();
        await using var window = await browser.WindowAsync(Browser.Phone);

        await window.GoAsync(
            $"{Hub.Run.Api}/dispatch/2025-02/explain?unit=LC-YG&indicator=QTY-MONTH", Hub.Run.Keys.Operator);

        Assert.Matches("D15\\.LC-YG\\.2025-02\\.", await window.TextAsync());
        Assert.Empty(await window.SticksOutAsync());
    }

    [SkippableFact]
    public async Task A_person_releases_a_draft_from_the_link_in_the_mail_and_the_link_works_once()
    {
        using var server = await DispatchedAsync();
        await RunAsync(server, "post-papers?asOf=2025-04-15T10:00:00");
        await RunAsync(server, "send-outbox?asOf=2025-04-15T10:00:00");
        var link = await Eventually.FindAsync(LinkAsync, "The mail with a link to release the dispatch");
        await using var window = await browser.WindowAsync(Browser.Phone);

        Assert.Equal(200, await window.GoAsync(link));
        Assert.Equal(200, await window.GoAsync(link));
        Assert.Contains("签发并发送", await window.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await window.SticksOutAsync());
        await window.FollowAsync("form:has([value=release]) button");

        Assert.Contains("本文稿已签发", await window.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await window.SticksOutAsync());
        await window.GoAsync(link);
        Assert.Contains("该链接只能用一次", await window.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>February as it is dispatched when one county has reported it; asked for twice it is dispatched once.</summary>
    private async Task<HttpClient> DispatchedAsync()
    {
        var server = Hub.Client(Hub.Run.Keys.Operator);
        await SubmitAsync(server, "D03?unit=LC-SWJ", "D03-LC-SWJ.csv", "text/csv");
        await SubmitAsync(server, "D15?unit=LC-YG&period=2025-02", "D15-LC-YG-2025-02.json", "application/json");
        await RunAsync(server, "compile-dispatch?asOf=2025-04-15T09:30:00");
        return server;
    }

    private async Task<string?> LinkAsync()
    {
        using var inbox = new HttpClient();
        using var mails = JsonDocument.Parse(await inbox.GetStringAsync(Hub.Run.Inbox + "/email"));
        return mails.RootElement.EnumerateArray()
            .Where(mail => mail.GetProperty("subject").GetString()!.Contains("待签发：工作调度", StringComparison.Ordinal))
            .Select(mail => ReleaseLink().Match(mail.GetProperty("html").GetString()!))
            .FirstOrDefault(link => link.Success)?.Value;
    }

    private static async Task RunAsync(HttpClient server, string job)
    {
        using var run = await server.PostAsync("operator/jobs/" + job, null);
        Assert.True(run.IsSuccessStatusCode, $"{job}: {run.StatusCode} {await run.Content.ReadAsStringAsync()}");
    }

    private static async Task SubmitAsync(HttpClient server, string where, string seed, string type)
    {
        var file = Path.Combine(DataHub.Local.Services.Repository.Root, "tests", "samples", "2025-03", "seed", seed);
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await server.PostAsync("submissions/" + where, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("http[^\"]*/api/release/[^\"]+")]
    private static partial Regex ReleaseLink();
}
