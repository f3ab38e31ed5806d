using DataHub.Plan;
using DataHub.Privacy;

namespace DataHub.Mail;

/// <summary>The people a mail goes to, found at the time of sending.</summary>
/// <param name="To">Null when nobody is registered, not even at the lead organisation.</param>
/// <param name="Notes">Who was meant and is not there, for the record.</param>
/// <param name="Forwarding">
/// Why the lead organisation gets a mail that was meant for another; stands at the head of the mail.
/// </param>
internal sealed record MailRecipients(
    Contact? To, IReadOnlyList<Contact> Cc, IReadOnlyList<string> Notes, string? Forwarding)
{
    /// <summary>The addresses as the record of what was sent keeps them.</summary>
    public IReadOnlyList<string> Masked() =>
        [.. To is null ? [] : new[] { MaskedOf(To) }, .. Cc.Select(contact => "cc:" + MaskedOf(contact))];

    public static async Task<MailRecipients> FindAsync(
        OutboxMail mail, ContactDirectory directory, CityPlan plan, DateTimeOffset at, CancellationToken cancellation)
    {
        var notes = new List<string>();
        var to = await FindNotingAsync(mail.To);
        string? forwarding = null;
        var desk = new MailAddressee(plan.Lead.Code, ContactRole.Department);
        if (to is null && mail.To != desk && !mail.NoStandIn)
        {
            to = await FindNotingAsync(desk);
            forwarding = $"{NameOf(mail.To.Organisation)}尚未在责任人名录中登记可接收邮件的{RoleWords.Of(mail.To.Role)}，"
                + "本邮件改发贵单位，请代为转达，并督促其报送责任人名录。";
        }

        var cc = new List<Contact>();
        foreach (var addressee in mail.Cc)
        {
            if (await FindNotingAsync(addressee) is { } contact
                && !cc.Prepend(to).Any(
                    known => string.Equals(known?.Email, contact.Email, StringComparison.OrdinalIgnoreCase)))
            {
                cc.Add(contact);
            }
        }

        return new MailRecipients(to, cc, notes, to is null ? null : forwarding);

        async Task<Contact?> FindNotingAsync(MailAddressee addressee)
        {
            var contact = await directory.FindAsync(addressee, at, cancellation);
            if (contact?.Role != addressee.Role)
            {
                var stead = contact is null ? "无人可发" : $"改发{RoleWords.Of(contact.Role)}";
                notes.Add($"{NameOf(addressee.Organisation)}无在任{RoleWords.Of(addressee.Role)}，{stead}");
            }

            return contact;
        }

        string NameOf(string code) => plan.FindOrganisation(code)?.Name ?? code;
    }

    private static string MaskedOf(Contact contact) =>
        $"{contact.Organisation}/{contact.Role} {Masking.Mask(contact.Email, PersonalData.Email)}";
}
