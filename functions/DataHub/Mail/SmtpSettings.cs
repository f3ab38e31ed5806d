using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace DataHub.Mail;

/// <summary>The mail server; section <c>Mail</c>. The password comes from the key vault.</summary>
public sealed record SmtpSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Null when the server wants no login (a relay within the network).</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>
    /// Encryption: <c>StartTls</c> (the default: refused when the server offers none), <c>SslOnConnect</c>,
    /// <c>Auto</c>, or <c>None</c> for a sink on the same machine.
    /// </summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>How long the server may take for one answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Null when no <c>Mail__Host</c> is set: mail then goes to a folder.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be read.</exception>
    public static SmtpSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        return section[nameof(Host)] is { Length: > 0 } ? section.Get<SmtpSettings>() : null;
    }
}
