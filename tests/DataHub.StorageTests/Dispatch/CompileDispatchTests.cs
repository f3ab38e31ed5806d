using DataHub.Dispatch;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Issuing;
using DataHub.Intake.Locks;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Dispatch;

/// <summary>The dispatch of March 2025 over a real storage account: due on Monday 14 April, 09:00 Beijing.</summary>
public sealed class CompileDispatchTests : IAsyncLifetime, IDisposable
{
    private static readonly BusinessMonth March = new(2025, 3);
    private static readonly DateTimeOffset DispatchAt = DateTimeOffset.Parse("2025-04-14T09:00:00+08:00", null);

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, DateTimeOffset.Parse("2025-02-07T10:00:00+08:00", null));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_month_is_dispatched_once_however_often_the_job_runs()
    {
        await ReportAsync("LC-YG", 1000, 3000);

        Assert.Empty((await RunAsync(DispatchAt.AddTicks(-1))).Effects);
        Assert.Single((await RunAsync(DispatchAt)).Effects);
        Assert.Empty((await RunAsync(DispatchAt)).Effects);
        Assert.Empty((await RunAsync(DispatchAt.AddDays(1))).Effects);

        Assert.Equal([1], (await Store.VersionsAsync(March, default)).Select(version => version.Version));
    }

    [Fact]
    public async Task Two_runs_side_by_side_make_one_version()
    {
        await ReportAsync("LC-YG", 1000, 3000);

        await Task.WhenAll(RunAsync(DispatchAt), RunAsync(DispatchAt));

        Assert.Single(await Store.VersionsAsync(March, default));
        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task Months_of_which_nothing_arrived_are_not_dispatched()
    {
        await ReportAsync("LC-YG", 1000, 3000);

        await RunAsync(DispatchAt);

        Assert.Equal(["2025-03"], (await Store.AllAsync(default)).Select(record => record.Period));
    }

    [Fact]
    public async Task A_month_whose_first_report_comes_after_its_dispatch_waits_for_the_next_daily_look()
    {
        Assert.Empty((await RunAsync(DispatchAt)).Effects);
        _hub.Clock.SetUtcNow(DispatchAt.AddHours(2));
        await ReportAsync("LC-YG", 1000, 3000);

        Assert.Empty((await RunAsync(DispatchAt.AddHours(3))).Effects);
        Assert.Single((await RunAsync(DispatchAt.AddDays(1))).Effects);

        Assert.Equal(1000m, Row(await Store.LoadAsync(March, 1, default)).QtyMonthT);
    }

    [Fact]
    public async Task A_run_that_comes_late_knows_only_what_had_arrived_at_the_dispatch()
    {
        await ReportAsync("LC-YG", 1000, 3000);
        _hub.Clock.SetUtcNow(DispatchAt.AddHours(2));
        await ReportAsync("LC-DE", 500, 1500);

        await RunAsync(DispatchAt.AddHours(5));

        var bulletin = await Store.LoadAsync(March, 1, default);
        Assert.Equal((1000m, 1, 10), (bulletin.City.QtyMonthT.Value, bulletin.City.QtyMonthT.Reported, bulletin.City.QtyMonthT.LeftOut));
        Assert.Equal(DispatchAt, bulletin.AsOf);
    }

    [Fact]
    public async Task A_correction_makes_the_next_version_and_says_what_changed()
    {
        await ReportAsync("LC-YG", 1000, 3000);
        await RunAsync(DispatchAt);
        _hub.Clock.SetUtcNow(DispatchAt.AddHours(3));
        await ReportAsync("LC-YG", 1200, 3200);

        Assert.Empty((await RunAsync(DispatchAt.AddHours(4))).Effects);
        Assert.Single((await RunAsync(DispatchAt.AddDays(1))).Effects);
        Assert.Empty((await RunAsync(DispatchAt.AddDays(1).AddHours(1))).Effects);

        var (first, second) = (await Store.LoadAsync(March, 1, default), await Store.LoadAsync(March, 2, default));
        Assert.Equal((1000m, 1200m), (Row(first).QtyMonthT, Row(second).QtyMonthT));
        Assert.Contains(second.Changes, change => change is { Unit: "LC-YG", Field: "QtyMonthT", Before: "1000", After: "1200" });
        Assert.Equal(2, second.Sources.Single(source => source.Dataset == "D15").Revision);
    }

    [Fact]
    public async Task A_correction_after_the_plans_number_of_months_changes_nothing()
    {
        await ReportAsync("LC-YG", 1000, 3000);
        await RunAsync(DispatchAt);
        var later = DispatchAt.AddMonths(5);
        _hub.Clock.SetUtcNow(later);
        await _hub.Get<LockStore>().AddAsync(
            new Unlocking("LC-YG", "2025-03", null, later.AddDays(1), "更正磅单", "operator", later), default);
        await ReportAsync("LC-YG", 1200, 3200);

        await RunAsync(DispatchAt.AddMonths(5));

        Assert.Single(await Store.VersionsAsync(March, default));
    }

    [Fact]
    public async Task A_run_that_fell_over_after_the_bulletin_was_stored_is_finished_from_it()
    {
        await ReportAsync("LC-YG", 1000, 3000);
        var stored = (await Compiler.CompileAsync(March, DispatchAt, default)) with { Issuer = "先前的运行" };
        await Documents.TryAddAsync(
            DispatchPaths.Json(March, 1), BinaryData.FromBytes(BulletinJson.ToBytes(stored)), "application/json", default);

        await RunAsync(DispatchAt);

        Assert.Single(await Store.VersionsAsync(March, default));
        var html = await Documents.ReadAsync(DispatchPaths.Html(March, 1), default);
        Assert.Equal(BulletinHtml.Render(stored), html.ToString());
    }

    [Fact]
    public async Task It_names_leader_and_reporter_and_the_submissions_with_their_hashes()
    {
        var receipt = await ReportAsync("LC-YG", 1000, 3000);
        await _hub.SubmitAsync("D22", County.Baseline("LC-YG", 11200), "LC-YG");

        var bulletin = await Compiler.CompileAsync(March, DispatchAt, default);

        Assert.Equal(("王建国", "李明"), (Row(bulletin).Leader, Row(bulletin).Reporter));
        Assert.Equal(2800m, Row(bulletin).BaseT);
        Assert.Equal(receipt.Sha256, bulletin.Sources.Single(source => source.SubmissionId == receipt.SubmissionId).Sha256);
    }

    [Fact]
    public async Task Late_months_in_a_row_are_counted_back_to_where_the_hubs_records_begin()
    {
        await ReportAsync("LC-YG", 1000, 1000, "2025-01", "2025-02-07T10:00:00+08:00");
        await ReportAsync("LC-YG", 1000, 2000, "2025-02", "2025-03-07T10:00:00+08:00");
        await ReportAsync("LC-YG", 1000, 3000, "2025-03", "2025-04-07T10:00:00+08:00");

        var bulletin = await Compiler.CompileAsync(March, DispatchAt, default);

        Assert.Equal(0, bulletin.Reporting.Single(line => line.Unit == "LC-YG").LateInARow);
        Assert.Equal(3, bulletin.Reporting.Single(line => line.Unit == "LC-DE").LateInARow);
    }

    [Fact]
    public async Task The_lead_organisation_gets_the_bulletin_with_paper_and_tables_attached()
    {
        await ReportAsync("LC-YG", 1000, 3000);

        await RunAsync(DispatchAt);

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(("DISPATCH.2025-03", "v1", "LC-SWJ"), (mail.Obligation, mail.Step, mail.To.Organisation));
        Assert.NotEmpty((await Documents.ReadAsync(DispatchPaths.Xlsx(March, 1), default)).ToArray());
        Assert.NotEmpty((await Documents.ReadAsync(DispatchPaths.Docx(March, 1), default)).ToArray());
    }

    private DispatchStore Store => _hub.Get<DispatchStore>();

    private DocumentStore Documents => new(_hub.Get<HubStorage>());

    private DispatchCompiler Compiler => _hub.Get<DispatchCompiler>();

    private static UnitLine Row(Bulletin bulletin) => bulletin.Units.Single(unit => unit.Unit == "LC-YG");

    private Task<JobOutcome> RunAsync(DateTimeOffset asOf) =>
        _hub.Get<IEnumerable<IHubJob>>().Single(job => job.Name == "compile-dispatch").RunAsync(asOf, default);

    private async Task<Receipt> ReportAsync(
        string unit, decimal tonnes, decimal yearToDate, string period = "2025-03", string? at = null)
    {
        var instant = DateTimeOffset.Parse(at ?? "2025-04-07T10:00:00+08:00", null);
        if (instant > _hub.Clock.GetUtcNow())
        {
            _hub.Clock.SetUtcNow(instant);
        }

        await _hub.SubmitAsync("D03", County.Contacts(unit), unit, identity: $"contacts:{unit}:{_hub.Clock.GetUtcNow().UtcTicks}");
        var receipt = await _hub.SubmitAsync("D15", County.Progress(unit, period, tonnes, yearToDate));
        Assert.True(receipt.Counts.Accepted == 1, string.Join('\n', receipt.Findings.Select(finding => finding.ToString())));
        return receipt;
    }

    private async Task<List<OutboxRecord>> MailsAsync()
    {
        var mails = new List<OutboxRecord>();
        await foreach (var mail in _hub.Get<Outbox>().AllAsync(default))
        {
            mails.Add(mail);
        }

        return mails;
    }
}
