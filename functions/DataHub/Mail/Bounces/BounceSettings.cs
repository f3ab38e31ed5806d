using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace DataHub.Mail.Bounces;

/// <summary>
/// The mailbox that returned mail comes to (退信邮箱): that of the sender's address. Settings <c>Mail__Bounce…</c>; the
/// password comes from the key vault.
/// </summary>
/// <param name="Host">Server that is asked by POP3; null: nothing is read.</param>
/// <param name="Timeout">How long the server may take for one answer: that of the mail server.</param>
public sealed record BounceSettings(
    string? Host, int Port, SecureSocketOptions Security, string? User, string? Password, TimeSpan Timeout)
{
    /// <summary>Where nothing is set: POP3 over TLS.</summary>
    public static BounceSettings Unset { get; } =
        new(null, 995, SecureSocketOptions.SslOnConnect, null, null, TimeSpan.FromSeconds(30));

    /// <exception cref="InvalidOperationException">A value cannot be read.</exception>
    public static BounceSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        return new BounceSettings(
            section["BounceHost"] is { Length: > 0 } host ? host : null,
            section.GetValue("BouncePort", Unset.Port),
            section.GetValue("BounceSecurity", Unset.Security),
            section["BounceUser"],
            section["BouncePassword"],
            section.GetValue("Timeout", Unset.Timeout));
    }
}
