using DataHub.Mail;
using DataHub.Mail.Bounces;
using MailKit.Security;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataHub.StorageTests.Mail.Bounces;

/// <summary>
/// Returned mail from a mailbox into the outbox; the mail is the late notice to 阳谷县, its leader in copy.
/// </summary>
public sealed class CollectBouncesTests : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Reporter = "zhangsan@yg.example.test";
    private const string Leader = "lisi@yg.example.test";

    private static readonly OutboxKey Key = OutboxKey.Of(SomeMail.LateNotice);

    private MailHub _hub = null!;

    public static TheoryData<string> Systems => ["Postfix", "Exchange", "NetEase", "Tencent"];

    public async Task InitializeAsync()
    {
        _hub = await MailHub.NewAsync(new RecordingMailer());
        await ContactRows.AddAsync(_hub.Storage, "LC-YG", "REPORTER", Reporter);
        await ContactRows.AddAsync(_hub.Storage, "LC-YG", "LEADER", Leader, "李四");
        await _hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        await _hub.SendOutboxAsync();
        _hub.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task A_mail_that_comes_back_is_noted_with_whom_it_did_not_reach(string system)
    {
        using var server = new ScriptedPop3Server(ReportOf(system, Reporter));

        var outcome = await CollectAsync(server);

        var entry = await EntryAsync();
        var bounce = Assert.Single(entry.Bounces);
        Assert.Equal(OutboxState.Bounced, entry.State);
        Assert.Equal(("LC-YG/REPORTER z***@yg.example.test", _hub.Clock.GetUtcNow()), (bounce.Recipient, bounce.At));
        Assert.Contains("550", bounce.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
        Assert.Single(outcome.Effects);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task Nothing_that_is_kept_or_told_has_an_address_in_clear(string system)
    {
        using var server = new ScriptedPop3Server(ReportOf(system, Reporter));

        var outcome = await CollectAsync(server);

        var kept = (await EntryAsync()).Bounces.Select(bounce => bounce.ToString());
        var told = string.Join('\n', kept.Concat(outcome.Effects));
        Assert.Contains("z***@yg.example.test", told, StringComparison.Ordinal);
        Assert.DoesNotContain("zhangsan", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_comes_back_is_noted_and_the_mail_stays_sent()
    {
        using var server = new ScriptedPop3Server(ReportOf("Postfix", Leader));

        await CollectAsync(server);

        var entry = await EntryAsync();
        Assert.Equal(OutboxState.Sent, entry.State);
        Assert.Equal("cc:LC-YG/LEADER l***@yg.example.test", Assert.Single(entry.Bounces).Recipient);
    }

    [Theory]
    [InlineData("delayed", "4.4.1")]
    [InlineData("relayed", "2.0.0")]
    public async Task A_delay_or_a_success_is_no_failure_and_its_report_is_cleared_away(string action, string status)
    {
        using var server = new ScriptedPop3Server(SampleReports.Postfix(Key.Hash, Reporter, action, status));

        await CollectAsync(server);

        var entry = await EntryAsync();
        Assert.Equal((OutboxState.Sent, 0, 0), (entry.State, entry.Bounces.Count, server.Messages.Count));
    }

    [Fact]
    public async Task What_is_no_report_or_about_anothers_mail_stays_in_the_mailbox()
    {
        var foreign = SampleReports.Postfix(new string('0', 32), Reporter);
        using var server = new ScriptedPop3Server(SampleReports.Answer, foreign, ReportOf("Postfix", Reporter));

        await CollectAsync(server);

        Assert.Equal([SampleReports.Answer, foreign], server.Messages);
        Assert.Single((await EntryAsync()).Bounces);
    }

    [Fact]
    public async Task A_persons_mail_is_not_even_fetched()
    {
        using var server = new ScriptedPop3Server(SampleReports.Answer);

        await CollectAsync(server);

        Assert.Equal(0, server.Fetched);
    }

    [Fact]
    public async Task A_server_without_a_command_for_heads_is_read_all_the_same()
    {
        using var server = new ScriptedPop3Server(SampleReports.Answer, ReportOf("Exchange", Reporter)) { KnowsTop = false };

        await CollectAsync(server);

        Assert.Single((await EntryAsync()).Bounces);
        Assert.Equal([SampleReports.Answer], server.Messages);
    }

    [Theory]
    [InlineData("DELE")]
    [InlineData("QUIT")]
    public async Task A_conversation_that_breaks_off_loses_no_report_and_notes_it_once(string at)
    {
        using var server = new ScriptedPop3Server(ReportOf("Postfix", Reporter)) { BreaksAt = at };
        await Record.ExceptionAsync(() => CollectAsync(server));
        Assert.Single(server.Messages);

        server.BreaksAt = null;
        Assert.Empty((await CollectAsync(server)).Effects);

        Assert.Empty(server.Messages);
        Assert.Single((await EntryAsync()).Bounces);
    }

    [Fact]
    public async Task The_same_failure_reported_twice_is_one()
    {
        using var server = new ScriptedPop3Server(ReportOf("Postfix", Reporter), ReportOf("Exchange", Reporter));

        await CollectAsync(server);

        Assert.Single((await EntryAsync()).Bounces);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_wrong_password_is_a_failed_run_and_clears_nothing()
    {
        using var server = new ScriptedPop3Server(ReportOf("Postfix", Reporter));

        await Assert.ThrowsAsync<AuthenticationException>(() => CollectAsync(server, "guess"));

        Assert.Single(server.Messages);
    }

    [Fact]
    public async Task Without_a_mailbox_nothing_is_read_and_the_run_says_so()
    {
        var outcome = await JobOf(BounceSettings.Unset).RunAsync(_hub.Clock.GetUtcNow(), default);

        Assert.Contains("Mail__BounceHost", Assert.Single(outcome.Effects), StringComparison.Ordinal);
    }

    private static string ReportOf(string system, string address) => system switch
    {
        "Postfix" => SampleReports.Postfix(Key.Hash, address),
        "Exchange" => SampleReports.Exchange(Key.Hash, address),
        "NetEase" => SampleReports.NetEase(Key.Hash, address),
        _ => SampleReports.Tencent(Key.Hash, address),
    };

    private Task<DataHub.Jobs.JobOutcome> CollectAsync(
        ScriptedPop3Server server, string password = ScriptedPop3Server.Password) =>
        JobOf(BounceSettings.Unset with
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SecureSocketOptions.None,
            User = "hub",
            Password = password,
        }).RunAsync(_hub.Clock.GetUtcNow(), default);

    private CollectBounces JobOf(BounceSettings settings) => new(
        new BounceMailbox(settings), new BounceBook(_hub.Storage, _hub.Clock), NullLogger<CollectBounces>.Instance);

    private async Task<OutboxRecord> EntryAsync() => (await _hub.Outbox.FindAsync(Key, default))!;
}
