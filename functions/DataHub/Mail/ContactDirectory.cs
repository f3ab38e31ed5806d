using System.Globalization;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Mail;

/// <summary>
/// Who holds a role in an organisation, read from the contact register D03 each time it is asked: people change,
/// and mail goes to whoever is in office when it is sent (obligations O55, O60, O61).
/// </summary>
public sealed class ContactDirectory(RowStore rows, FieldCipher cipher, DeliverySettings settings)
{
    private const string Register = "D03";

    /// <summary>
    /// The holder of a role on the business date of <paramref name="at"/> who has a mail address, else the first of
    /// the role's stand-ins; null when there is nobody to write to.
    /// </summary>
    public async Task<Contact?> FindAsync(MailAddressee addressee, DateTimeOffset at, CancellationToken cancellation)
    {
        var inOffice = await InOfficeAsync(addressee.Organisation, BusinessTime.DateOf(at), cancellation);
        IEnumerable<string> roles = [addressee.Role, .. settings.StandIns.GetValueOrDefault(addressee.Role, [])];
        return roles.Select(role => HolderOf(role, inOffice)).FirstOrDefault(holder => holder is not null);
    }

    /// <summary>
    /// The mobile number of the holder of a role on the business date of <paramref name="at"/>, in clear; null when
    /// nobody holds it or the number is no mobile's. Stand-ins are not called: a short message is for one person.
    /// </summary>
    public async Task<string?> FindMobileAsync(
        MailAddressee addressee, DateTimeOffset at, CancellationToken cancellation)
    {
        var inOffice = await InOfficeAsync(addressee.Organisation, BusinessTime.DateOf(at), cancellation);
        var phone = LastOf(addressee.Role, "phone", inOffice) is { } row ? Reveal(row, "phone") : "";
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length == 13 && digits.StartsWith("861", StringComparison.Ordinal) ? digits[2..]
            : digits.Length == 11 && digits[0] == '1' ? digits
            : null;
    }

    private Contact? HolderOf(string role, IEnumerable<StoredRow> inOffice) =>
        LastOf(role, "email", inOffice) is { } row
        ? new Contact(row.Scope.Unit, role, Reveal(row, "name"), Reveal(row, "email"))
        : null;

    // Overlapping terms happen at a handover: the one who came last holds the role.
    private static StoredRow? LastOf(string role, string field, IEnumerable<StoredRow> inOffice) => inOffice
        .Where(row => row.Text("role") == role && row.Text(field) is { Length: > 0 })
        .MaxBy(row => row.Text("validFrom"), StringComparer.Ordinal);

    private async Task<IReadOnlyList<StoredRow>> InOfficeAsync(
        string organisation, DateOnly date, CancellationToken cancellation)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var inOffice = new List<StoredRow>();
        await foreach (var row in rows.ReadAsync(new RowScope(Register, organisation, null), cancellation))
        {
            if (string.CompareOrdinal(row.Text("validFrom"), day) <= 0
                && (row.Text("validTo") is not { Length: > 0 } last || string.CompareOrdinal(last, day) >= 0))
            {
                inOffice.Add(row);
            }
        }

        return inOffice;
    }

    private string Reveal(StoredRow row, string field) => cipher.Reveal(row.Text(field) ?? "", $"{Register}/{field}");
}
