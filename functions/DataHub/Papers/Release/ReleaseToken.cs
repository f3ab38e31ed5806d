using DataHub.Mail;

namespace DataHub.Papers.Release;

/// <summary>What a link to release a draft says.</summary>
/// <param name="Draft">Id of the draft.</param>
/// <param name="Holder">Whom the link was mailed to.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="Nonce">Tells it from every other link; the audit trail names it.</param>
public sealed record ReleaseToken(string Draft, MailAddressee Holder, DateTimeOffset ExpiresAt, string Nonce)
{
    /// <summary>Whoever decides by it, for the record.</summary>
    public string Signatory => $"{Holder.Organisation}/{Holder.Role} (link {Nonce})";
}
