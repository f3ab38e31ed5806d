using System.Text;
using System.Text.Json;
using DataHub.Dispatch;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Storage;
using DataHub.StorageTests.Dispatch;

namespace DataHub.StorageTests.Papers;

/// <summary>The papers of March 2025 and after over a real storage account.</summary>
public sealed class DraftPapersTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset DispatchAt = DateTimeOffset.Parse("2025-04-14T09:00:00+08:00", null);
    private static readonly DateTimeOffset CircularAt = DateTimeOffset.Parse("2025-04-15T09:00:00+08:00", null);

    private TestHub _hub = null!;

    private DraftStore Drafts => _hub.Get<DraftStore>();

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, DateTimeOffset.Parse("2025-04-07T10:00:00+08:00", null));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_circular_is_drafted_once_on_its_day_and_waits_for_a_signature()
    {
        await DispatchAsync();

        Assert.DoesNotContain((await RunAsync(CircularAt.AddTicks(-1))).Effects, IsCircular);
        Assert.Single((await RunAsync(CircularAt)).Effects, IsCircular);
        Assert.Empty((await RunAsync(CircularAt.AddDays(1))).Effects);

        var draft = (await Drafts.FindAsync("circular.2025-03", default))!;
        Assert.Equal((DraftState.Waiting, PaperKind.Circular, "2025-03"), (draft.State, draft.Kind, draft.Period));
        Assert.Equal(("LC-SWJ", "LEADER"), (draft.Releaser.Organisation, draft.Releaser.Role));
        Assert.Equal(["dispatch/2025-03/v1/bulletin.xlsx"], draft.Attachments.Select(file => file.Blob));
    }

    [Fact]
    public async Task A_draft_rests_on_the_bulletin_its_submissions_and_its_figures()
    {
        var receipt = await DispatchAsync();
        await RunAsync(CircularAt);

        var draft = (await Drafts.FindAsync("circular.2025-03", default))!;
        using var basis = JsonDocument.Parse(await Documents.ReadAsync(draft.BasisPath, default));

        Assert.Equal("2025-03 v1", basis.RootElement.GetProperty("dispatch").GetString());
        Assert.Equal("1000* 吨", basis.RootElement.GetProperty("figures").GetProperty("qtyMonth").GetString());
        Assert.Contains(
            basis.RootElement.GetProperty("sources").EnumerateArray(),
            source => source.GetProperty("sha256").GetString() == receipt.Sha256);
    }

    [Fact]
    public async Task A_run_that_comes_late_drafts_the_same_and_one_that_comes_too_late_nothing()
    {
        await DispatchAsync();

        Assert.Empty((await RunAsync(CircularAt.AddDays(46))).Effects);
        Assert.Contains((await RunAsync(CircularAt.AddDays(3))).Effects, IsCircular);

        Assert.Equal(CircularAt, (await Drafts.FindAsync("circular.2025-03", default))!.AsOf);
    }

    [Fact]
    public async Task Two_runs_side_by_side_make_one_draft()
    {
        await DispatchAsync();

        await Task.WhenAll(RunAsync(CircularAt), RunAsync(CircularAt));

        Assert.Single(await Drafts.AllAsync(default), draft => draft.Kind == PaperKind.Circular);
    }

    [Fact]
    public async Task A_month_that_is_not_dispatched_is_asked_about_again()
    {
        Assert.Empty((await RunAsync(CircularAt)).Effects);
        await DispatchAsync();

        Assert.Contains((await RunAsync(CircularAt.AddHours(1))).Effects, IsCircular);
    }

    [Fact]
    public async Task Every_version_of_the_bulletin_is_a_draft_that_an_editor_releases()
    {
        await DispatchAsync();

        var draft = (await Drafts.FindAsync("dispatch.2025-03.v1", default))!;
        Assert.Equal(("dispatch/2025-03/v1/bulletin.docx", DraftState.Waiting), (draft.Path, draft.State));
    }

    [Fact]
    public async Task The_problem_circular_comes_after_the_quarter_from_its_inspections()
    {
        await SubmitAsync("D17", "LC-YG", null, """
            {"taskNo":"SSJ-1","unitCode":"LC-YG","objectUscc":"91371502MA7LC0012X","objectName":"某公司","date":"2025-03-28",
            "inspectors":["张某","李某"],"findings":[{"code":"露天存放","severity":"重"}],"decision":"责令整改","rectifyBy":"2025-04-10"}
            """);

        await RunAsync(DateTimeOffset.Parse("2025-04-15T09:00:00+08:00", null));

        var draft = (await Drafts.FindAsync("problem-circular.2025-Q1", default))!;
        Assert.Equal("关于2025年第一季度再生资源回收行业监督检查存在问题的通报", draft.Title);
        var page = (await Documents.ReadAsync(draft.PagePath, default)).ToString();
        Assert.Contains("有1家次超过整改期限仍未完成整改", page, StringComparison.Ordinal);
        Assert.DoesNotContain("张某", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_campaign_summary_comes_after_the_campaigns_end_from_the_last_reports()
    {
        _hub.Clock.SetUtcNow(DateTimeOffset.Parse("2025-09-07T10:00:00+08:00", null));
        await SubmitAsync("D18", "LC-YG", "2025-07", """{"campaignId":"2025-SITE","period":"2025-07","unitCode":"LC-YG","sitesKnown":64,"checked":30}""");
        await SubmitAsync("D18", "LC-YG", "2025-08", """{"campaignId":"2025-SITE","period":"2025-08","unitCode":"LC-YG","sitesKnown":64,"checked":52}""");

        await RunAsync(DateTimeOffset.Parse("2025-09-15T09:00:00+08:00", null));

        var draft = (await Drafts.FindAsync("campaign-summary.2025-SITE", default))!;
        Assert.Contains("检查52家", (await Documents.ReadAsync(draft.PagePath, default)).ToString(), StringComparison.Ordinal);
        Assert.Null(await Drafts.FindAsync("campaign-summary.2025-ELV", default));
    }

    [Fact]
    public async Task The_acceptance_report_comes_when_the_acceptance_has_ended()
    {
        _hub.Clock.SetUtcNow(DateTimeOffset.Parse("2025-11-20T10:00:00+08:00", null));
        await SubmitAsync("D20", "LC-YG", null, """{"unitCode":"LC-YG","item":"MALL-2","target":3,"actual":3,"met":true}""");
        await SubmitAsync("D21", "LC-YG", null, """{"unitCode":"LC-YG","item":"MALL-2","round":1,"checkedValue":3,"verdict":"通过"}""");

        Assert.Empty((await RunAsync(DateTimeOffset.Parse("2025-11-30T23:00:00+08:00", null))).Effects);
        Assert.Single((await RunAsync(DateTimeOffset.Parse("2025-12-01T09:00:00+08:00", null))).Effects);

        var draft = (await Drafts.FindAsync("acceptance-report.2025", default))!;
        Assert.Contains("验收结论为通过的单位：阳谷县", (await Documents.ReadAsync(draft.PagePath, default)).ToString(), StringComparison.Ordinal);
    }

    private DocumentStore Documents => new(_hub.Get<HubStorage>());

    private static bool IsCircular(string effect) => effect.StartsWith("circular.2025-03", StringComparison.Ordinal);

    /// <summary>One unit has reported, the others are months behind: severe by any measure.</summary>
    private async Task<Receipt> DispatchAsync()
    {
        await _hub.SubmitAsync("D03", County.Contacts("LC-YG"), "LC-YG");
        foreach (var month in new[] { "2025-01", "2025-02" })
        {
            await _hub.SubmitAsync("D15", County.Progress("LC-YG", month, 1000, month == "2025-01" ? 1000 : 2000));
        }

        var receipt = await _hub.SubmitAsync("D15", County.Progress("LC-YG", "2025-03", 1000, 3000));
        await JobOf<CompileDispatch>().RunAsync(DispatchAt, default);
        return receipt;
    }

    private Task<JobOutcome> RunAsync(DateTimeOffset asOf) => JobOf<DraftPapers>().RunAsync(asOf, default);

    private T JobOf<T>()
        where T : IHubJob => _hub.Get<IEnumerable<IHubJob>>().OfType<T>().Single();

    private async Task SubmitAsync(string dataset, string unit, string? period, string row)
    {
        var receipt = await _hub.SubmitAsync(
            dataset, Encoding.UTF8.GetBytes($$"""{"unitCode":"{{unit}}","rows":[{{row}}]}"""), unit, period, identity: $"{dataset}:{unit}:{period}");
        Assert.True(receipt.Counts.Accepted == 1, string.Join('\n', receipt.Findings.Select(finding => finding.ToString())));
    }
}
