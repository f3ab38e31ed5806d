using DataHub.Mail;

namespace DataHub.StorageTests.Mail;

public sealed class RecipientTests
{
    private readonly RecordingMailer _mailer = new();

    [Fact]
    public async Task A_vacant_reporter_is_stood_in_for_by_the_deputy_and_the_record_says_so()
    {
        var hub = await MailHub.NewAsync(_mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "gone@yg.example.test", validTo: "2025-04-08");
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "DEPUTY", "deputy@yg.example.test");

        var entry = await SendAsync(hub);

        Assert.Equal("deputy@yg.example.test", To());
        Assert.Contains("阳谷县无在任责任人，改发备用联系人", entry.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_covers_its_last_day_by_Beijings_date()
    {
        var hub = await MailHub.NewAsync(_mailer);
        hub.Clock.SetUtcNow(new DateTimeOffset(2025, 4, 9, 15, 59, 59, TimeSpan.Zero));
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "last-day@yg.example.test", validTo: "2025-04-09");

        await SendAsync(hub);

        Assert.Equal("last-day@yg.example.test", To());
    }

    [Fact]
    public async Task Of_two_terms_that_overlap_the_later_one_holds()
    {
        var hub = await MailHub.NewAsync(_mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "old@yg.example.test");
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "new@yg.example.test", validFrom: "2025-04-01");

        await SendAsync(hub);

        Assert.Equal("new@yg.example.test", To());
    }

    [Fact]
    public async Task A_contact_without_an_address_is_passed_over()
    {
        var hub = await MailHub.NewAsync(_mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "");
        await ContactRows.AddAsync(hub.Storage, "LC-YG", "LEADER", "leader@yg.example.test");

        await SendAsync(hub);

        Assert.Equal("leader@yg.example.test", To());
        Assert.Empty(_mailer.Sent[0].Cc);
    }

    [Fact]
    public async Task Mail_for_a_unit_without_contacts_goes_to_the_lead_organisation_with_a_note_on_top()
    {
        var hub = await MailHub.NewAsync(_mailer);
        await ContactRows.AddAsync(hub.Storage, "LC-SWJ", "DEPT", "desk@swj.example.test");

        var entry = await SendAsync(hub);

        Assert.Equal("desk@swj.example.test", To());
        Assert.StartsWith("阳谷县尚未在责任人名录中登记", _mailer.Sent[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("<body><p style", _mailer.Sent[0].HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["LC-SWJ/DEPT d***@swj.example.test"], entry.Recipients);
    }

    [Fact]
    public async Task Mail_that_nobody_can_get_waits_and_is_sent_once_the_register_has_someone()
    {
        var hub = await MailHub.NewAsync(_mailer);

        var entry = await SendAsync(hub);
        Assert.Equal(OutboxState.Pending, entry.State);
        Assert.Contains("无人可发", entry.Note, StringComparison.Ordinal);

        await ContactRows.AddAsync(hub.Storage, "LC-YG", "REPORTER", "reporter@yg.example.test");
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await hub.SendOutboxAsync();
        Assert.Equal("reporter@yg.example.test", To());
    }

    private string To() => Assert.Single(Assert.Single(_mailer.Sent).To.Mailboxes).Address;

    private static async Task<OutboxRecord> SendAsync(MailHub hub)
    {
        await hub.Outbox.EnqueueAsync(SomeMail.LateNotice, default);
        await hub.SendOutboxAsync();
        return (await hub.Outbox.FindAsync(OutboxKey.Of(SomeMail.LateNotice), default))!;
    }
}
