using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace DataHub.Mail;

/// <summary>
/// Sends to whom the server accepts when it refuses some recipients: a leader's closed mailbox must not keep the
/// reporter's mail back. A server that reports on deliveries (RFC 3461) is asked for failures alone, and gets the
/// message id as the envelope's, which comes back even where the headers do not.
/// </summary>
internal sealed class LenientSmtpClient : SmtpClient
{
    private readonly List<string> _refused = [];
    private SmtpResponse? _lastRefusal;

    /// <summary>The recipients refused since it was asked last, with the server's words.</summary>
    public IReadOnlyList<string> TakeRefused()
    {
        string[] refused = [.. _refused];
        _refused.Clear();
        return refused;
    }

    protected override string GetEnvelopeId(MimeMessage message) => message.MessageId ?? "";

    protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(
        MimeMessage message, MailboxAddress mailbox) =>
        DeliveryStatusNotification.Failure;

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        _refused.Add(mailbox.Address);
        _lastRefusal = response;
    }

    protected override void OnNoRecipientsAccepted(MimeMessage message)
    {
        _refused.Clear();
        var response = _lastRefusal;
        throw new SmtpCommandException(
            SmtpErrorCode.RecipientNotAccepted,
            response?.StatusCode ?? SmtpStatusCode.MailboxUnavailable,
            message.To.Mailboxes.First(),
            response?.Response ?? "No recipient was accepted.");
    }
}
