using Microsoft.Extensions.Configuration;

namespace DataHub.Mail;

/// <summary>Whom mail comes from: <c>Mail__FromAddress</c>, <c>Mail__FromName</c>.</summary>
public sealed record MailSender(string Address, string Name)
{
    /// <summary>The part of the address behind @; message ids carry it.</summary>
    public string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Without an address mail comes from one that cannot be answered.</summary>
    /// <exception cref="FormatException">What is set is no address of the form name@domain.</exception>
    public static MailSender Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        var address = section["FromAddress"] is { Length: > 0 } set ? set : "hub@localhost.invalid";
        return address.IndexOf('@', StringComparison.Ordinal) > 0
            ? new MailSender(address, section["FromName"] ?? address)
            : throw new FormatException($"Mail__FromAddress is ‘{address}’: give an address of the form name@domain.");
    }
}
