using MimeKit;
using MimeKit.Text;

namespace DataHub.Mail.Sms;

/// <summary>By a gateway that turns mail to <c>number@domain</c> into short messages.</summary>
public sealed class MailedSmsSender(IMailer mailer, MailSender sender, string domain, TimeProvider clock) : ISmsSender
{
    public async Task SendAsync(ShortMessage message, CancellationToken cancellation)
    {
        var mail = new MimeMessage { MessageId = message.Key, Date = clock.GetUtcNow(), Subject = "" };
        mail.From.Add(new MailboxAddress(sender.Name, sender.Address));
        mail.To.Add(new MailboxAddress("", $"{message.Number}@{domain}"));
        mail.Body = new TextPart(TextFormat.Plain) { Text = message.Text };
        if ((await mailer.SendAsync(mail, cancellation)).Count > 0)
        {
            throw new MailNotSentException("短信网关拒收", isFinal: true);
        }
    }
}
