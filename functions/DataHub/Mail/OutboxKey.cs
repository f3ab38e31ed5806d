using System.Security.Cryptography;
using System.Text;
using DataHub.Storage;

namespace DataHub.Mail;

/// <summary>
/// Identifies a mail by what it is for (obligation, step, addressee), so that the same reason never sends twice.
/// Partition: the obligation, so that all that was ever sent about a month of a unit is one range read. Row: step and
/// addressee. Its text is what the outbox queue carries.
/// </summary>
public readonly record struct OutboxKey(string Partition, string Row)
{
    private const int HashBytes = 16;

    public static OutboxKey Of(OutboxMail mail) => new(
        TableKey.Escape(mail.Obligation),
        string.Join('|', new[] { mail.Step, mail.To.Organisation, mail.To.Role }.Select(TableKey.Escape)));

    /// <exception cref="FormatException">Not the text of a key.</exception>
    public static OutboxKey Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        return bar > 0 && TableKey.IsValid(text)
            ? new OutboxKey(text[..bar], text[(bar + 1)..])
            : throw new FormatException($"‘{text}’ is no key of the outbox.");
    }

    public override string ToString() => $"{Partition}|{Row}";

    /// <summary>32 hexadecimal digits that stand for the key in a message id.</summary>
    public string Hash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())).AsSpan(0, HashBytes));

    /// <summary>Whether a text may be a <see cref="Hash"/>.</summary>
    public static bool IsHash(string text) => text.Length == 2 * HashBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>
    /// The same for every attempt, so that a mail server or reader that gets a second copy after a crash recognises it.
    /// </summary>
    public string MessageId(string domain) => $"{Hash}@{domain}";
}
