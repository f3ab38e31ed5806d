using System.Globalization;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace DataHub.Mail;

/// <summary>The mail server and the sender's address; section <c>Mail</c>. The password comes from the key vault.</summary>
public sealed record SmtpSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Null when the server wants no login (a relay within the network).</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>
    /// Encryption: <c>StartTls</c> (the default: refused when the server offers none), <c>SslOnConnect</c>, <c>Auto</c>,
    /// or <c>None</c> for a sink on the same machine.
    /// </summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Null when no <c>Mail__Host</c> is set: mail then goes to a folder.</summary>
    /// <exception cref="FormatException">A value cannot be read.</exception>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        if (section[nameof(Host)] is not { Length: > 0 } host)
        {
            return null;
        }

        var settings = new SmtpSettings { Host = host, User = section[nameof(User)], Password = section[nameof(Password)] };
        if (section[nameof(Port)] is { Length: > 0 } port)
        {
            settings = settings with { Port = int.Parse(port, CultureInfo.InvariantCulture) };
        }

        if (section[nameof(Security)] is { Length: > 0 } security)
        {
            settings = settings with
            {
                Security = Enum.TryParse<SecureSocketOptions>(security, ignoreCase: true, out var option)
                    ? option
                    : throw new FormatException(
                        $"Mail__Security is ‘{security}’: use StartTls, SslOnConnect, Auto or None."),
            };
        }

        return section[nameof(Timeout)] is { Length: > 0 } timeout
            ? settings with { Timeout = TimeSpan.FromSeconds(int.Parse(timeout, CultureInfo.InvariantCulture)) }
            : settings;
    }
}
