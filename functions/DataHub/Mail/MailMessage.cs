using MimeKit;
using MimeKit.Text;

namespace DataHub.Mail;

/// <summary>
/// A mail with its recipients as an Internet message (RFC 5322): text and HTML, attachments, in UTF-8.
/// </summary>
internal static class MailMessage
{
    /// <param name="read">Reads a blob of the documents container.</param>
    public static async Task<MimeMessage> ComposeAsync(
        OutboxMail mail,
        MailRecipients recipients,
        MailSender sender,
        Func<string, CancellationToken, Task<BinaryData>> read,
        DateTimeOffset date,
        CancellationToken cancellation)
    {
        var message = new MimeMessage
        {
            MessageId = OutboxKey.Of(mail).MessageId(sender.Domain),
            Date = date,
            Subject = mail.Subject,
        };
        message.From.Add(new MailboxAddress(sender.Name, sender.Address));
        message.To.Add(MailboxOf(recipients.To!));
        message.Cc.AddRange(recipients.Cc.Select(MailboxOf));

        // RFC 3834: keeps out-of-office replies from answering a machine.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");

        var body = new MultipartAlternative { Plain(mail, recipients.Forwarding), Html(mail, recipients.Forwarding) };
        message.Body = mail.Attachments.Count == 0
            ? body
            : await WithAttachmentsAsync(body, mail.Attachments, read, cancellation);
        return message;
    }

    private static TextPart Plain(OutboxMail mail, string? note) =>
        new(TextFormat.Plain) { Text = note is null ? mail.Text : $"{note}\n\n{mail.Text}" };

    private static TextPart Html(OutboxMail mail, string? note) =>
        new(TextFormat.Html) { Text = note is null ? mail.Html : MailHtml.WithNote(mail.Html, note) };

    private static async Task<Multipart> WithAttachmentsAsync(
        MimeEntity body,
        IReadOnlyList<MailAttachment> attachments,
        Func<string, CancellationToken, Task<BinaryData>> read,
        CancellationToken cancellation)
    {
        var mixed = new Multipart("mixed") { body };
        foreach (var attachment in attachments)
        {
            var content = await read(attachment.Blob, cancellation);
            mixed.Add(new MimePart(ContentType.Parse(attachment.ContentType))
            {
                Content = new MimeContent(content.ToStream()),
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = attachment.FileName,
            });
        }

        return mixed;
    }

    private static MailboxAddress MailboxOf(Contact contact) => new(contact.Name, contact.Email);
}
