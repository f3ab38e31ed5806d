using System.Text;
using DataHub.Compliance;
using DataHub.Digest;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Mail.Bounces;
using DataHub.StorageTests.Papers.Release;

namespace DataHub.StorageTests.Digest;

/// <summary>The daily digest of the days around 15 April 2025, a Tuesday.</summary>
public sealed class SendDigestTests : IAsyncLifetime, IDisposable
{
    private ReleaseHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new ReleaseHub(connection, alertsSince: "2025-05");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Nothing_is_sent_when_nothing_happened_and_nothing_waits()
    {
        Assert.Empty((await RunAsync(15)).Effects);
        Assert.Empty(await _hub.MailsAsync("DIGEST."));
    }

    [Fact]
    public async Task It_comes_once_a_workday_from_the_plans_hour_on()
    {
        await _hub.DraftAsync();

        Assert.Empty((await RunAsync(15, 8)).Effects);
        Assert.Single((await RunAsync(15)).Effects);
        Assert.Empty((await RunAsync(15, 15)).Effects);
        Assert.Single((await RunAsync(16)).Effects);
        Assert.Empty((await RunAsync(19)).Effects);
    }

    [Fact]
    public async Task It_tells_what_waits_what_came_in_and_what_was_not_delivered()
    {
        await _hub.DraftAsync();
        await ArriveAsync("LC-YG", "2025-04-15T15:00:00+08:00");
        await ArriveAsync("LC-SX", "2025-04-15T16:00:00+08:00", SubmissionStatus.Rejected);
        await FailAsync();

        await RunAsync(16);

        var mail = await _hub.ReadAsync(Assert.Single(await _hub.MailsAsync("DIGEST.2025-04-16")));
        Assert.Equal(("LC-SWJ", "DEPT"), (mail.To.Organisation, mail.To.Role));
        Assert.Equal("每日摘要 4月16日（星期三）：收到2份，逾期0项，待签发1份", mail.Subject);
        Assert.Contains("· D15　情况：县区月度工作进展：", mail.Text, StringComparison.Ordinal);
        Assert.Contains("接收1份，退回1份（莘县1、阳谷县1）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("某period", mail.Text, StringComparison.Ordinal);
        Assert.Contains("未能送达的邮件（1封）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("核对责任人名录（D03）中的邮箱", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("逾期未报", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_that_came_back_is_told_once_with_whom_it_did_not_reach_and_what_to_do()
    {
        await ReturnAsync();

        await RunAsync(16);
        await RunAsync(17);

        var text = await TextAsync("2025-04-16");
        Assert.Contains("退信（1封）", text, StringComparison.Ordinal);
        Assert.Contains("· 阳谷县责任人　邮件与原因：“逾期催报”：z***@yg.example.test，550 5.1.1 no such user", text, StringComparison.Ordinal);
        Assert.Contains("核对责任人名录（D03）中的邮箱", text, StringComparison.Ordinal);
        Assert.Empty(await _hub.MailsAsync("DIGEST.2025-04-17"));
    }

    [Fact]
    public async Task A_thing_is_told_of_in_one_digest_and_not_in_the_next()
    {
        await ArriveAsync("LC-YG", "2025-04-15T09:00:00+08:00");
        await ArriveAsync("LC-SX", "2025-04-15T09:00:01+08:00");

        await RunAsync(15);
        await RunAsync(16);
        await RunAsync(17);

        Assert.Contains("阳谷县1", await TextAsync("2025-04-15"), StringComparison.Ordinal);
        Assert.DoesNotContain("莘县", await TextAsync("2025-04-15"), StringComparison.Ordinal);
        Assert.Contains("莘县1", await TextAsync("2025-04-16"), StringComparison.Ordinal);
        Assert.DoesNotContain("阳谷县", await TextAsync("2025-04-16"), StringComparison.Ordinal);
        Assert.Empty(await _hub.MailsAsync("DIGEST.2025-04-17"));
    }

    [Fact]
    public async Task After_days_of_silence_it_tells_of_all_of_them()
    {
        await RunAsync(10);
        await ArriveAsync("LC-YG", "2025-04-11T15:00:00+08:00");

        await RunAsync(15);

        Assert.Contains("阳谷县1", await TextAsync("2025-04-15"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_reports_are_named_while_they_are_missing()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new ReleaseHub(connection, alertsSince: "2025-03");

        await JobOf(hub).RunAsync(At(15, 9), default);

        var mail = await hub.ReadAsync(Assert.Single(await hub.MailsAsync("DIGEST.")));
        Assert.Contains("逾期未报（11项）", mail.Text, StringComparison.Ordinal);
        Assert.Contains("东昌府区、茌平区", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_and_settled_cases_are_told_but_none_that_is_for_one_office_alone()
    {
        var cases = _hub.Hub.Get<CaseStore>();
        await cases.RaiseAsync(CaseOf("open-air-storage", "LC-YG", At(14, 12)), default);
        await cases.RaiseAsync(CaseOf("price-stale", "LC-SX", At(1, 12)) with { SettledAt = At(14, 18), SettledBy = "x" }, default);
        var confidential = _hub.Hub.Get<DataHub.Plan.CityPlan>().Compliance.Kinds.First(kind => kind.Confidential);
        await cases.RaiseAsync(CaseOf(confidential.Name, "LC-CP", At(14, 12)), default);

        await RunAsync(15);

        var text = await TextAsync("2025-04-15");
        Assert.Contains("合规告警（新增1项，销号1项，尚有1项）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("茌平区", text, StringComparison.Ordinal);
        Assert.DoesNotContain(confidential.Zh, text, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int day, int hour) => ReleaseHub.Day.AddDays(day - 15).AddHours(hour - 9).ToUniversalTime();

    private static SendDigest JobOf(ReleaseHub hub) => hub.Hub.Get<IEnumerable<IHubJob>>().OfType<SendDigest>().Single();

    private static ComplianceCase CaseOf(string kind, string unit, DateTimeOffset at) =>
        new(kind, "D02", unit, null, "S-1", new Wording("情况", "what"), at, "test", null, at);

    private Task<JobOutcome> RunAsync(int day, int hour = 9) => JobOf(_hub).RunAsync(At(day, hour), default);

    private async Task<string> TextAsync(string day) =>
        (await _hub.ReadAsync(Assert.Single(await _hub.MailsAsync($"DIGEST.{day}")))).Text;

    private Task<bool> ArriveAsync(string unit, string at, SubmissionStatus status = SubmissionStatus.Accepted) =>
        _hub.Hub.Get<DataHub.Storage.SubmissionStore>().TryAddAsync(
            new DataHub.Storage.SubmissionRecord
            {
                Id = $"D15.{unit}.2025-03.{unit.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}",
                Dataset = "D15",
                Unit = unit,
                Period = "2025-03",
                Channel = "API",
                Status = status,
                ReceivedAt = DateTimeOffset.Parse(at, null).ToUniversalTime(),
                Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(unit))),
                Bytes = 1,
            },
            default);

    // The reporter's mailbox is gone; the mail was sent and came back on the 15th.
    private async Task ReturnAsync()
    {
        var mail = new OutboxMail("D15.LC-YG.2025-03", "T+1", new("LC-YG", "REPORTER"), [], "逾期催报", "<p>x</p>", "x", [], null);
        var key = OutboxKey.Of(mail);
        await _hub.Hub.Get<Outbox>().EnqueueAsync(mail, default);
        var entries = new DataHub.Storage.RecordTable<OutboxRecord>(
            _hub.Hub.Get<DataHub.Storage.HubStorage>(), DataHub.Storage.StorageNames.Tables.Outbox);
        var entry = (await entries.FindAsync(key.Partition, key.Row, default))!;
        await entries.TryReplaceAsync(
            entry,
            entry.Value with
            {
                State = OutboxState.Bounced,
                ClosedAt = At(11, 9),
                Recipients = ["LC-YG/REPORTER z***@yg.example.test"],
                Bounces = [new MailBounce("LC-YG/REPORTER z***@yg.example.test", "5.1.1", "550 5.1.1 no such user", At(15, 10))],
            },
            default);
    }

    private async Task FailAsync()
    {
        var mail = new OutboxMail("D15.LC-YG.2025-03", "T+1", new("LC-YG", "REPORTER"), [], "逾期催报", "<p>x</p>", "x", [], null);
        await _hub.Hub.Get<Outbox>().EnqueueAsync(mail, default);
        var sender = _hub.Hub.Get<OutboxSender>();
        foreach (var wait in new[] { 1, 1, 1, 2, 5, 6, 6, 0 })
        {
            await sender.SendAsync(OutboxKey.Of(mail).ToString(), default);
            _hub.Clock.Advance(TimeSpan.FromHours(wait));
        }
    }
}
