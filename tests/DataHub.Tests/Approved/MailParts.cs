using DataHub.Mail;
using MimeKit;

namespace DataHub.Tests.Approved;

/// <summary>A mail as it leaves the hub: the headers that matter, its parts, and what a reader shows of it.</summary>
internal static class MailParts
{
    private static readonly DateTimeOffset SentAt = new(2025, 4, 16, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly MailSender Sender = new("hub@hub.example.test", "聊城市再生资源回收利用数据交换平台");

    public static async Task<(string Text, string Html)> OfAsync(OutboxMail mail)
    {
        using var message = await MailMessage.ComposeAsync(
            mail, Recipients(mail), Sender, (blob, _) => Task.FromResult(BinaryData.FromString(blob)), SentAt, default);
        string[] headers =
        [
            $"Key: {OutboxKey.Of(mail)}",
            $"Message-Id: {message.MessageId}",
            $"Date: {message.Headers[HeaderId.Date]}",
            $"From: {message.From}",
            $"To: {message.To}",
            $"Cc: {message.Cc}",
            $"Subject: {message.Subject}",
            $"Auto-Submitted: {message.Headers[HeaderId.AutoSubmitted]}",
            $"X-Auto-Response-Suppress: {message.Headers["X-Auto-Response-Suppress"]}",
        ];
        var text = string.Join('\n', [.. headers, "", .. Parts(message.Body!, 0), "", message.TextBody]);
        return (text, message.HtmlBody!);
    }

    // Each role has a person and an address of its own, made from the addressee.
    private static MailRecipients Recipients(OutboxMail mail) =>
        new(ContactOf(mail.To), [.. mail.Cc.Select(ContactOf)], [], null);

    private static Contact ContactOf(MailAddressee addressee) => new(
        addressee.Organisation,
        addressee.Role,
        RoleWords.Of(addressee.Role),
        $"{addressee.Role}@{addressee.Organisation}.example.test".ToLowerInvariant());

    private static IEnumerable<string> Parts(MimeEntity part, int depth) =>
    [
        $"{new string(' ', 2 * depth)}{part.ContentType.MimeType}"
            + (part.ContentType.Charset is { } charset ? $" {charset}" : "")
            + (part.ContentDisposition is { FileName: { } name } shown ? $" {shown.Disposition} “{name}”" : ""),
        .. part is Multipart parts ? parts.SelectMany(inner => Parts(inner, depth + 1)) : [],
    ];
}
