using DataHub.Mail;
using DataHub.Mail.Bounces;

namespace DataHub.Digest;

/// <summary>The lines of a digest about mail that did not reach its people: to whom, which mail, and why.</summary>
/// <param name="nameOf">What mail calls an organisation.</param>
internal sealed class UndeliveredLines(Func<string, string> nameOf)
{
    /// <summary>Mail given up, or refused by some of its recipients.</summary>
    public IEnumerable<string[]> Failed(DigestContent content) =>
        content.Failed.Select(mail => new[] { nameOf(mail.To.Organisation), $"“{mail.Subject}”：{mail.Note}" });

    /// <summary>Mail that came back, a line for each recipient that it did not reach.</summary>
    public IEnumerable<string[]> Returned(DigestContent content) =>
        content.Returned.SelectMany(mail => mail.Bounces
            .Where(content.IsTold)
            .Select(bounce => Line(bounce, mail)));

    // An entry's recipient is ORGANISATION/ROLE and a masked address, behind cc: for a copy.
    private string[] Line(MailBounce bounce, OutboxRecord mail)
    {
        var copy = bounce.Recipient.StartsWith("cc:", StringComparison.Ordinal);
        return (copy ? bounce.Recipient[3..] : bounce.Recipient).Split(' ') is [var who, var address]
            && who.Split('/') is [var organisation, var role]
            ?
            [
                $"{nameOf(organisation)}{RoleWords.Of(role)}",
                $"“{mail.Subject}”{(copy ? "（抄送）" : "")}：{address}，{bounce.Reason}",
            ]
            : [nameOf(mail.To.Organisation), $"“{mail.Subject}”：{bounce.Recipient}，{bounce.Reason}"];
    }
}
