using Azure.Data.Tables;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Storage;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Mail;

public sealed class OutboxTests
{
    private static readonly OutboxKey Key = OutboxKey.Of(SomeMail.LateNotice);

    private readonly RecordingMailer _mailer = new();

    [Fact]
    public async Task A_mail_is_taken_in_once_whatever_its_text_and_whatever_became_of_it()
    {
        var hub = await HubAsync();

        Assert.True(await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default));
        Assert.False(await hub.Outbox.EnqueueAsync(SomeMail.LateNotice with { Text = "另一文本" }, default));
        await hub.SendOutboxAsync();
        Assert.False(await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default));
        await hub.SendOutboxAsync();

        Assert.Equal(SomeMail.LateNotice.Text, Assert.Single(_mailer.Sent).TextBody);
    }

    [Fact]
    public async Task Its_key_is_put_into_the_queue_and_sending_it_sends_the_mail()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);

        var key = Assert.Single(await hub.QueuedAsync());
        var outcome = await hub.Sender.SendAsync(key, default);

        Assert.Equal(OutboxState.Sent, outcome!.State);
        Assert.Single(_mailer.Sent);
        Assert.Null(await hub.Sender.SendAsync(key, default));
    }

    [Fact]
    public async Task It_goes_to_whoever_holds_the_role_when_it_is_sent()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "new@yg.example.test", "李四", validFrom: "2025-04-09");

        await hub.SendOutboxAsync();

        var message = Assert.Single(_mailer.Sent);
        Assert.Equal("new@yg.example.test", Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal("leader@yg.example.test", Assert.Single(message.Cc.Mailboxes).Address);
    }

    [Fact]
    public async Task The_record_names_recipients_masked_and_no_address_is_stored()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        await hub.SendOutboxAsync();

        var entry = await hub.Outbox.FindAsync(Key, default);
        Assert.Equal(
            ["LC-YG/REPORTER r***@yg.example.test", "cc:LC-YG/LEADER l***@yg.example.test"], entry!.Recipients);
        await foreach (var entity in hub.Storage.Table(StorageNames.Tables.Outbox).QueryAsync<TableEntity>())
        {
            var text = string.Join('\n', entity.Select(property => property.Value));
            Assert.DoesNotContain("reporter@", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(SubmissionStatus.Accepted, OutboxState.Suppressed)]
    [InlineData(SubmissionStatus.PartlyAccepted, OutboxState.Suppressed)]
    [InlineData(SubmissionStatus.Rejected, OutboxState.Sent)]
    [InlineData(SubmissionStatus.Received, OutboxState.Sent)]
    public async Task A_report_that_came_meanwhile_stops_the_mail_if_it_was_accepted(
        SubmissionStatus status, OutboxState expected)
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        await Submissions.AddAsync(hub.Submissions, "LC-YG", "2025-03", hub.Clock.GetUtcNow(), status);

        await hub.SendOutboxAsync();

        Assert.Equal(expected, (await hub.Outbox.FindAsync(Key, default))!.State);
        Assert.Equal(expected == OutboxState.Sent ? 1 : 0, _mailer.Sent.Count);
        Assert.Empty(await hub.Outbox.OpenAsync(default));
    }

    [Fact]
    public async Task A_failure_is_tried_again_only_after_its_wait()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        _mailer.Fault = new MailNotSentException("450 later", isFinal: false);
        await hub.SendOutboxAsync();
        _mailer.Fault = null;

        hub.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty((await hub.SendOutboxAsync()).Effects);
        Assert.Empty(_mailer.Sent);

        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        await hub.SendOutboxAsync();
        Assert.Single(_mailer.Sent);
        Assert.Equal(2, (await hub.Outbox.FindAsync(Key, default))!.Attempts);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up_with_the_reason()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        _mailer.Fault = new MailNotSentException("450 later", isFinal: false);

        var effects = new List<string>();
        for (var attempt = 0; attempt < MailHub.Settings.Attempts + 3; attempt++)
        {
            effects.AddRange((await hub.SendOutboxAsync()).Effects);
            hub.Clock.Advance(TimeSpan.FromHours(7));
        }

        var entry = await hub.Outbox.FindAsync(Key, default);
        Assert.Equal(OutboxState.Failed, entry!.State);
        Assert.Equal(MailHub.Settings.Attempts, entry.Attempts);
        Assert.Equal("450 later", entry.Note);
        Assert.Equal(MailHub.Settings.Attempts, effects.Count);
        Assert.StartsWith("Failed", effects[^1], StringComparison.Ordinal);
        Assert.Empty(await hub.Outbox.OpenAsync(default));
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_is_not_tried_again()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        _mailer.Fault = new MailNotSentException("550 no such user", isFinal: true);

        await hub.SendOutboxAsync();

        var entry = await hub.Outbox.FindAsync(Key, default);
        Assert.Equal((OutboxState.Failed, 1, "550 no such user"), (entry!.State, entry.Attempts, entry.Note));
    }

    [Fact]
    public async Task A_refused_address_is_noted_and_the_others_count_as_sent()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        _mailer.Refused = ["leader@yg.example.test"];

        await hub.SendOutboxAsync();

        var entry = await hub.Outbox.FindAsync(Key, default);
        Assert.Equal((OutboxState.Sent, "被拒收：l***@yg.example.test"), (entry!.State, entry.Note));
    }

    [Fact]
    public async Task A_sender_that_fell_over_leaves_the_mail_to_another_when_its_lease_ends()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        _mailer.FaultAfterwards = new InvalidOperationException("killed");
        await Assert.ThrowsAsync<InvalidOperationException>(() => hub.Sender.SendAsync(Key.ToString(), default));
        _mailer.FaultAfterwards = null;

        Assert.Null(await hub.Sender.SendAsync(Key.ToString(), default));
        hub.Clock.Advance(MailHub.Settings.Lease);
        await hub.SendOutboxAsync();

        Assert.Equal(2, _mailer.Sent.Count);
        Assert.Single(_mailer.Sent.Select(message => message.MessageId).Distinct());
        Assert.Equal(OutboxState.Sent, (await hub.Outbox.FindAsync(Key, default))!.State);
    }

    [Fact]
    public async Task A_mail_that_fells_every_sender_is_given_up_at_last()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        _mailer.Fault = new InvalidOperationException("killed");
        for (var attempt = 0; attempt < MailHub.Settings.Attempts; attempt++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(hub.SendOutboxAsync);
            hub.Clock.Advance(MailHub.Settings.Lease);
        }

        await hub.SendOutboxAsync();

        var entry = await hub.Outbox.FindAsync(Key, default);
        Assert.Equal((OutboxState.Failed, "发送过程多次中断"), (entry!.State, entry.Note));
    }

    [Fact]
    public async Task Two_senders_at_once_send_one_mail()
    {
        var hub = await HubAsync();
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.Sender.SendAsync(Key.ToString(), default)));

        Assert.Single(_mailer.Sent);
    }

    [Fact]
    public async Task A_mail_taken_in_as_its_stale_mark_is_cleared_away_keeps_its_mark()
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 4, 9, 1, 0, 0, TimeSpan.Zero));
        var hub = new MailHub(storage, clock, _mailer);
        var dying = new CrashPolicy(4, afterwards: false);
        await Assert.ThrowsAsync<CrashException>(
            () => new MailHub(dying.Open(connection), clock, _mailer).Outbox.EnqueueAsync(SomeMail.LateNotice, default));
        clock.Advance(TimeSpan.FromHours(1));
        var racing = new RacingPolicy(
            true, () => hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default), RacingPolicy.Call("DELETE", "outbox("));

        await new MailHub(racing.Open(connection), clock, _mailer).Outbox.OpenAsync(default);

        Assert.True(racing.HasRaced);
        Assert.Equal([Key], await hub.Outbox.OpenAsync(default));
    }

    [Fact]
    public async Task A_large_mail_is_no_problem()
    {
        var hub = await HubAsync();
        var large = SomeMail.LateNotice with { Html = new string('长', 200_000) };
        await hub.Outbox.EnqueueAsync(large, default);

        await hub.SendOutboxAsync();

        Assert.Equal(large.Html, Assert.Single(_mailer.Sent).HtmlBody);
    }

    [Fact]
    public async Task A_queue_message_that_is_no_key_is_an_error() =>
        await Assert.ThrowsAsync<FormatException>(async () =>
            await (await HubAsync()).Sender.SendAsync("nonsense", default));

    private async Task<MailHub> HubAsync()
    {
        var hub = await MailHub.NewAsync(_mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "reporter@yg.example.test");
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "LEADER", "leader@yg.example.test", "王五");
        return hub;
    }
}
