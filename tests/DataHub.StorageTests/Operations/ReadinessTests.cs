using System.Globalization;
using System.Text.Json.Nodes;
using DataHub.Access;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Operations.Readiness;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Operations;

public sealed class ReadinessTests : IAsyncLifetime, IDisposable
{
    private HubStorage _storage = null!;
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (var connection, _storage) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
    }

    [Fact]
    public async Task A_new_hub_is_ready_and_every_check_says_what_it_found()
    {
        var (status, report) = await ReadyAsync();

        Assert.Equal(200, status);
        Assert.Equal(
            [
                "tables", "blobs", "queues", "event-delivery", "mail", "outbox", "plan", "calendar", "jobs", "poison",
                "audit", "clock",
            ],
            Checks(report).Select(check => check["name"]!.GetValue<string>()));
        Assert.All(Checks(report), check =>
        {
            Assert.True(check["ok"]!.GetValue<bool>());
            Assert.NotEmpty(check["detail"]!["zh"]!.GetValue<string>());
            Assert.NotEmpty(check["detail"]!["en"]!.GetValue<string>());
            Assert.NotNull(check["milliseconds"]);
        });
    }

    [Theory]
    [InlineData(PartnerRole.Partner)]
    [InlineData(PartnerRole.County)]
    public async Task Only_operators_are_told(PartnerRole role)
    {
        var (status, _) = await _hub.AnswerAsync(role, request => _hub.Get<ReadinessEndpoint>().GetAsync(request, default));

        Assert.Equal(403, status);
    }

    [Fact]
    public async Task What_is_missing_in_storage_is_named_and_makes_503()
    {
        await _storage.Table(StorageNames.Tables.Dispatches).DeleteAsync();
        await _storage.Container(StorageNames.Containers.Documents).DeleteAsync();
        await _storage.Queue("outbox-poison").DeleteAsync();

        var (status, report) = await ReadyAsync();

        Assert.Equal(503, status);
        Assert.Contains("dispatches (404", DetailOf(report, "tables"), StringComparison.Ordinal);
        Assert.Contains("documents (404", DetailOf(report, "blobs"), StringComparison.Ordinal);
        Assert.Contains("outbox-poison (404", DetailOf(report, "queues"), StringComparison.Ordinal);
        Assert.NotNull(Check(report, "tables")["remedy"]);
    }

    [Fact]
    public async Task A_poison_message_makes_503_and_names_the_command()
    {
        await _storage.PlainQueue("arrivals-poison").SendMessageAsync("x");

        var (status, report) = await ReadyAsync();

        Assert.Equal(503, status);
        Assert.Contains("arrivals 1", DetailOf(report, "poison"), StringComparison.Ordinal);
        Assert.Contains("./hub poison", Check(report, "poison")["remedy"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_is_a_failure()
    {
        await using var mailer = new SmtpMailer(new SmtpSettings { Host = "127.0.0.1", Port = 1 });

        var result = await new MailCheck(mailer).RunAsync(default);

        Assert.Equal(CheckStatus.Fail, result.Status);
        Assert.Contains("127.0.0.1:1", result.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_there_is_a_warning_and_no_failure() => Assert.Equal(
        CheckStatus.Warn, (await new MailCheck(new MailNotConfigured()).RunAsync(default)).Status);

    [Theory]
    [InlineData("2025-11-30", CheckStatus.Pass)]
    [InlineData("2034-06-01", CheckStatus.Fail)]
    public async Task A_year_without_holidays_is_a_failure(string today, CheckStatus expected) =>
        Assert.Equal(expected, await CalendarAsync(DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task From_december_on_the_next_years_holidays_are_asked_for()
    {
        var last = _hub.Get<CityPlan>().Calendar.LastPublishedYear;

        Assert.Equal(CheckStatus.Pass, await CalendarAsync(new DateOnly(last, 11, 30)));
        Assert.Equal(CheckStatus.Warn, await CalendarAsync(new DateOnly(last, 12, 1)));
        Assert.Equal(CheckStatus.Fail, await CalendarAsync(new DateOnly(last + 1, 1, 1)));
    }

    [Fact]
    public async Task A_job_that_falls_silent_or_never_succeeds_is_a_failure_and_its_error_is_shown()
    {
        var ledger = _hub.Get<JobLedger>();
        await _hub.Get<JobRunner>().RunAsync("send-outbox", _hub.Clock.GetUtcNow(), default);
        Assert.Equal(CheckStatus.Warn, (await JobsAsync()).Status);

        _hub.Clock.Advance(TimeSpan.FromMinutes(31));
        var silent = await JobsAsync();
        await ledger.StartedAsync("sweep-drop-zone", _hub.Clock.GetUtcNow(), default);
        await ledger.FailedAsync("sweep-drop-zone", "no such container", default);
        var failed = await JobsAsync();

        Assert.Equal(CheckStatus.Fail, silent.Status);
        Assert.Contains("send-outbox succeeded 31 min ago", silent.Detail.En, StringComparison.Ordinal);
        Assert.Contains("sweep-drop-zone has never succeeded: no such container", failed.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_differs_from_the_storages_is_a_warning()
    {
        var probe = _hub.Get<StorageProbe>();
        var right = await probe.TimeAsync(default);

        Assert.Equal(CheckStatus.Pass, (await new ClockCheck(probe, TimeProvider.System).RunAsync(default)).Status);
        Assert.Equal(CheckStatus.Warn, (await new ClockCheck(probe, new FakeTimeProvider(right.AddMinutes(1))).RunAsync(default)).Status);
    }

    [Fact]
    public async Task A_mail_that_waits_too_long_is_a_failure()
    {
        await _hub.Get<Outbox>().EnqueueAsync(Mail.SomeMail.LateNotice, default);
        var check = _hub.Get<IEnumerable<IReadinessCheck>>().OfType<OutboxCheck>().Single();
        Assert.Equal(CheckStatus.Pass, (await check.RunAsync(default)).Status);

        _hub.Clock.Advance(TimeSpan.FromHours(7));

        Assert.Equal(CheckStatus.Fail, (await check.RunAsync(default)).Status);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    private Task<(int Status, JsonNode? Body)> ReadyAsync() =>
        _hub.AnswerAsync(PartnerRole.Operator, request => _hub.Get<ReadinessEndpoint>().GetAsync(request, default));

    private async Task<CheckStatus> CalendarAsync(DateOnly today)
    {
        var clock = new FakeTimeProvider(BusinessTime.At(today, new TimeOnly(9, 0)));
        return (await new CalendarCheck(_hub.Get<IServiceProvider>(), clock).RunAsync(default)).Status;
    }

    private Task<CheckResult> JobsAsync() => _hub.Get<IEnumerable<IReadinessCheck>>().OfType<JobsCheck>().Single().RunAsync(default);

    private static IEnumerable<JsonNode> Checks(JsonNode? report) => report!["checks"]!.AsArray().Select(check => check!);

    private static JsonNode Check(JsonNode? report, string name) =>
        Checks(report).Single(check => check["name"]!.GetValue<string>() == name);

    private static string DetailOf(JsonNode? report, string name) => Check(report, name)["detail"]!["en"]!.GetValue<string>();
}
