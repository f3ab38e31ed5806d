using System.Text.RegularExpressions;
using MimeKit;

namespace DataHub.Mail.Bounces;

/// <summary>
/// Reads reports of mail that could not be delivered: by their machine part (RFC 3464) wherever it stands, by the
/// header
/// <c>X-Failed-Recipients</c>, and those of providers that have neither, by the original mail within them.
/// </summary>
public static partial class DeliveryReportReader
{
    private static readonly string[] Machines = ["mailer-daemon", "postmaster", "mail-daemon"];

    /// <summary>Whether a message with such headers may be a report.</summary>
    public static bool MayBeOne(HeaderList headers) =>
        headers[HeaderId.ContentType]?.Contains("multipart/report", StringComparison.OrdinalIgnoreCase) == true
        || headers.Contains("X-Failed-Recipients")
        || Machines.Any(
            machine => headers[HeaderId.From]?.Contains(machine, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether a whole message may be one: its content type lies with its body.</summary>
    public static bool MayBeOne(MimeMessage message) => message.Body is MultipartReport || MayBeOne(message.Headers);

    /// <summary>
    /// Null when the message is no report on a mail: a person's reply, or a machine's that names no mail.
    /// </summary>
    public static DeliveryReport? Read(MimeMessage message)
    {
        var (statuses, originals) = PartsOf(message);
        var groups = statuses.SelectMany(DeliveryStatusReader.GroupsOf).ToList();
        var ids = IdsOf(message, groups, originals);
        return ids.Count == 0
            ? null
            : new DeliveryReport(
                ids,
                statuses.Count > 0
                    ? [.. groups.Select(DeliveryStatusReader.FailureOf).OfType<FailedDelivery>()]
                    : WithoutStatus(message, originals));
    }

    private static (List<MessageDeliveryStatus> Statuses, List<MimeMessage> Originals) PartsOf(MimeMessage message)
    {
        var (statuses, originals) = (new List<MessageDeliveryStatus>(), new List<MimeMessage>());
        var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is MessageDeliveryStatus status)
            {
                statuses.Add(status);
            }
            else if (parts.Current is MessagePart { Message: { } original })
            {
                originals.Add(original);
            }
        }

        return (statuses, originals);
    }

    private static List<string> IdsOf(
        MimeMessage message, IEnumerable<HeaderList> groups, IEnumerable<MimeMessage> originals) =>
    [
        .. originals.Select(original => original.MessageId)
            .Concat(groups.Select(group => group["Original-Envelope-Id"]?.Trim()))
            .Append(message.InReplyTo)
            .Concat(message.References)
            .OfType<string>()
            .Select(id => id.Trim('<', '>'))
            .Where(id => id.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    // Its subject tells a return from a warning that the mail is still on its way.
    private static IReadOnlyList<FailedDelivery> WithoutStatus(MimeMessage message, List<MimeMessage> originals)
    {
        var text = message.TextBody ?? message.HtmlBody ?? "";
        var failed = message.Headers["X-Failed-Recipients"] is { } named
            ? named.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : ReturnSubject().IsMatch(message.Subject ?? "") ? NamedIn(text, originals) : [];
        var reason = ServerAnswer().Match(text) is { Success: true } answer ? answer.Value : message.Subject ?? "";
        return [.. failed.Select(address => new FailedDelivery([address], null, DeliveryStatusReader.Shown(reason)))];
    }

    private static string[] NamedIn(string text, List<MimeMessage> originals)
    {
        var recipients = originals.SelectMany(original => original.To.Mailboxes.Concat(original.Cc.Mailboxes))
            .Select(mailbox => mailbox.Address).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var named = recipients.Where(address => text.Contains(address, StringComparison.OrdinalIgnoreCase)).ToArray();
        return named.Length == 0 && recipients is [var only] ? [only] : named;
    }

    [GeneratedRegex("退信|退回|未送达|undeliver|returned|fail", RegexOptions.IgnoreCase)]
    private static partial Regex ReturnSubject();

    [GeneratedRegex(@"\b5\d\d[ -][^\r\n<]{3,200}")]
    private static partial Regex ServerAnswer();
}
