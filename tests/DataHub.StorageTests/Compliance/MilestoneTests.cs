using DataHub.Compliance;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Storage;
using DataHub.StorageTests.Dispatch;
using DataHub.StorageTests.Mail;

namespace DataHub.StorageTests.Compliance;

/// <summary>
/// Milestones that were missed, from the dispatch that shows it to the report that puts it right: of malls, 2 by the
/// end of 2023 (binding) and 3 by the end of 2024 (working).
/// </summary>
public sealed class MilestoneTests : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        _hub = new TestHub((await AzuriteFixture.NewAccountAsync()).ConnectionString, Beijing("2024-12-09T10:00"));
        await _hub.SubmitAsync("D03", County.Contacts("LC-YG"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task It_is_told_once_to_the_units_reporter_with_its_leader_and_the_lead_organisation_in_copy()
    {
        await ReportAsync("2024-12", "2025-01-08T10:00", malls: 2);

        await LookAsync("2025-01-13T10:00");
        await LookAsync("2025-01-14T10:00");

        var mail = Assert.Single(await _hub.MailsAsync("COMPLIANCE.missed-working-milestone.LC-YG"));
        var content = await new DocumentStore(_hub.Get<HubStorage>()).ReadAsync(mail.Document, default);
        var text = content.ToObjectFromJson<OutboxMail>()!;
        Assert.Equal(new MailAddressee("LC-YG", "REPORTER"), text.To);
        Assert.Equal([new("LC-YG", "LEADER"), new MailAddressee("LC-SWJ", "DEPT")], text.Cc);
        Assert.Equal("工作目标到期未完成：阳谷县（1项）", text.Subject);
        Assert.Contains(
            "“无废商场”应于2024年12月31日前达到 3 个（工作目标），目前 2 个，还差 1 个", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_missed_before_the_dispatch_of_the_month_in_which_it_fell_due()
    {
        await ReportAsync("2024-11", "2024-12-09T10:00", malls: 2);

        await LookAsync("2025-01-10T10:00");

        Assert.Empty(await OpenAsync("LC-YG"));
    }

    [Fact]
    public async Task Each_level_is_a_kind_of_its_own_and_every_missed_milestone_a_case()
    {
        await ReportAsync("2024-12", "2025-01-08T10:00", malls: 1);

        await LookAsync("2025-01-13T10:00");

        Assert.Equal(
            ["missed-binding-milestone “无废商场” 2023-12-31", "missed-working-milestone “无废商场” 2024-12-31"],
            await OpenAsync("LC-YG"));
    }

    [Fact]
    public async Task A_report_that_reaches_it_settles_the_case_with_the_next_dispatch()
    {
        await ReportAsync("2024-12", "2025-01-08T10:00", malls: 2);
        await LookAsync("2025-01-13T10:00");
        await ReportAsync("2025-01", "2025-02-10T10:00", malls: 3);

        await LookAsync("2025-02-11T10:00");
        Assert.Single(await OpenAsync("LC-YG"));
        await LookAsync("2025-02-13T10:00");

        Assert.Empty(await OpenAsync("LC-YG"));
    }

    [Fact]
    public async Task Silence_neither_raises_a_case_nor_settles_one()
    {
        await ReportAsync("2024-12", "2025-01-08T10:00", malls: 2);
        await LookAsync("2025-01-13T10:00");

        await LookAsync("2025-06-13T10:00");

        Assert.Single(await OpenAsync("LC-YG"));
        Assert.Empty(await OpenAsync("LC-SX"));
    }

    [Fact]
    public async Task The_city_is_told_of_its_own_target_which_is_no_sum_of_the_units()
    {
        await ReportAsync("2024-12", "2025-01-08T10:00", malls: 3);
        _hub.Clock.SetUtcNow(Beijing("2025-01-13T09:30"));
        await _hub.Get<JobRunner>().RunAsync("compile-dispatch", _hub.Clock.GetUtcNow(), default);

        await LookAsync("2025-01-13T10:00");

        Assert.Contains("missed-working-milestone “无废商场” 2024-12-31", await OpenAsync("LC-SWJ"));
        Assert.DoesNotContain("missed-working-milestone 绿色分拣中心 2024-12-31", await OpenAsync("LC-SWJ"));
        var mail = Assert.Single(await _hub.MailsAsync("COMPLIANCE.missed-working-milestone.LC-SWJ"));
        Assert.StartsWith("工作目标到期未完成：聊城市（", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fell_due_before_the_plan_was_issued_is_never_missed()
    {
        var plan = _hub.Get<CityPlan>();
        var first = plan.Targets.Counts[0].Groups[0].Milestones[0];
        var earlier = first with { By = plan.Document.IssuedOn.AddDays(-1) };
        var older = plan.Targets.Counts[0] with
        {
            Groups = [plan.Targets.Counts[0].Groups[0] with { Milestones = [earlier] }],
        };

        Assert.Empty(DueOf(older));
        Assert.NotEmpty(DueOf(plan.Targets.Counts[0]));

        IEnumerable<Milestone> DueOf(CountTarget target) =>
            DataHub.Dispatch.Verdicts.MissedMilestone.DueOf(plan, target, "LC-YG", new BusinessMonth(2025, 3));
    }

    private static DateTimeOffset Beijing(string text) =>
        DateTimeOffset.Parse(text + ":00+08:00", null).ToUniversalTime();

    private async Task ReportAsync(string month, string at, int malls)
    {
        _hub.Clock.SetUtcNow(Beijing(at));
        var receipt = await _hub.SubmitAsync("D15", County.Progress("LC-YG", month, 1000, 1000, malls));
        Assert.Equal(1, receipt.Counts.Accepted);
    }

    private Task<JobOutcome> LookAsync(string at)
    {
        _hub.Clock.SetUtcNow(Beijing(at));
        return _hub.Get<JobRunner>().RunAsync("check-compliance", _hub.Clock.GetUtcNow(), default);
    }

    private async Task<IReadOnlyList<string>> OpenAsync(string unit) =>
    [
        .. (await _hub.Get<CaseStore>().OpenAsync(unit, default))
            .Where(it => it.Kind.EndsWith("-milestone", StringComparison.Ordinal))
            .Select(it => $"{it.Kind} {it.Subject}").Order(StringComparer.Ordinal),
    ];
}
