using DataHub.Mail;
using MailKit.Security;
using MimeKit;

namespace DataHub.Tests.Mail;

public sealed class SmtpMailerTests : IDisposable
{
    private readonly ScriptedSmtpServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task One_connection_serves_many_messages()
    {
        await using var mailer = NewMailer();

        await mailer.SendAsync(To("a@example.test"), default);
        await mailer.SendAsync(To("b@example.test"), default);
        await mailer.SendAsync(To("c@example.test"), default);

        Assert.Equal((3, 1), (_server.Messages.Count, _server.Connections));
    }

    [Fact]
    public async Task A_server_that_hung_up_in_between_is_called_again()
    {
        _server.HangsUpAfterMessage = true;
        await using var mailer = NewMailer();

        await mailer.SendAsync(To("a@example.test"), default);
        await mailer.SendAsync(To("b@example.test"), default);

        Assert.Equal((2, 2), (_server.Messages.Count, _server.Connections));
    }

    [Fact]
    public async Task One_refused_recipient_does_not_keep_the_mail_from_the_others()
    {
        await using var mailer = NewMailer();

        var refused = await mailer.SendAsync(To("a@example.test", "gone@example.test"), default);

        Assert.Equal(["gone@example.test"], refused);
        Assert.Single(_server.Messages);
        Assert.Empty(await mailer.SendAsync(To("b@example.test"), default));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_final_and_a_full_one_is_not()
    {
        await using var mailer = NewMailer();

        var gone = await FailureAsync(mailer, "gone@example.test");
        var full = await FailureAsync(mailer, "full@example.test");

        Assert.Equal((true, "550 no such user"), (gone.IsFinal, gone.Message));
        Assert.Equal((false, "452 mailbox full"), (full.IsFinal, full.Message));
        Assert.Empty(_server.Messages);
    }

    [Fact]
    public async Task After_a_refusal_the_next_mail_goes_out()
    {
        await using var mailer = NewMailer();
        _ = await FailureAsync(mailer, "gone@example.test");

        Assert.Empty(await mailer.SendAsync(To("a@example.test"), default));
    }

    [Fact]
    public async Task Without_encryption_a_server_that_should_have_it_is_not_trusted()
    {
        await using var mailer = new SmtpMailer(new SmtpSettings { Host = "127.0.0.1", Port = _server.Port });

        Assert.False((await FailureAsync(mailer, "a@example.test")).IsFinal);
        Assert.Empty(_server.Messages);
    }

    [Fact]
    public async Task Nobody_listening_is_a_passing_failure()
    {
        var port = _server.Port;
        _server.Dispose();
        await using var mailer = new SmtpMailer(Settings(port));

        Assert.False((await FailureAsync(mailer, "a@example.test")).IsFinal);
    }

    private SmtpMailer NewMailer() => new(Settings(_server.Port));

    private static SmtpSettings Settings(int port) =>
        new() { Host = "127.0.0.1", Port = port, Security = SecureSocketOptions.None };

    private static Task<MailNotSentException> FailureAsync(SmtpMailer mailer, string recipient) =>
        Assert.ThrowsAsync<MailNotSentException>(() => mailer.SendAsync(To(recipient), default));

    private static MimeMessage To(params string[] recipients)
    {
        var message = new MimeMessage { Subject = "催报", Body = new TextPart("plain") { Text = "请尽快报送" } };
        message.From.Add(new MailboxAddress("hub", "hub@example.test"));
        message.To.AddRange(recipients.Select(recipient => new MailboxAddress("", recipient)));
        return message;
    }
}
