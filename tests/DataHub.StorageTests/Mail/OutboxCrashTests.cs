using DataHub.Mail;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Mail;

public sealed class OutboxCrashTests
{
    // Taking a mail in and sending it makes that many calls; one more and there is no crash.
    private const int CallsInAll = 14;

    public static TheoryData<int, bool> EveryCall() => CrashPolicy.EveryCall(CallsInAll + 1);

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task Killed_at_any_call_the_mail_still_goes_out_under_one_message_id(int call, bool afterwards)
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        await ContactRows.AddAsync(storage, "LC-YG", "REPORTER", "reporter@yg.example.test");
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 4, 9, 1, 0, 0, TimeSpan.Zero));
        var mailer = new RecordingMailer();
        var crash = new CrashPolicy(call, afterwards);
        var dying = new MailHub(crash.Open(connection), clock, mailer);
        try
        {
            await dying.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
            await dying.Sender.SendAsync(OutboxKey.Of(SomeMail.LateNotice).ToString(), default);
        }
        catch (CrashException)
        {
            // What follows is the next process.
        }

        var restarted = new MailHub(storage, clock, mailer);
        clock.Advance(MailHub.Settings.Lease);
        await restarted.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        await restarted.SendOutboxAsync();

        Assert.Single(mailer.Sent.Select(message => message.MessageId).Distinct());
        Assert.InRange(mailer.Sent.Count, 1, 2);
        Assert.Equal(
            OutboxState.Sent, (await restarted.Outbox.FindAsync(OutboxKey.Of(SomeMail.LateNotice), default))!.State);
        Assert.Empty(await restarted.Outbox.OpenAsync(default));
        Assert.Equal(call <= CallsInAll, crash.HasCrashed);
    }
}
