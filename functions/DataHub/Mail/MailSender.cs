using Microsoft.Extensions.Configuration;

namespace DataHub.Mail;

/// <summary>Whom mail comes from: <c>Mail__FromAddress</c>, <c>Mail__FromName</c>.</summary>
public sealed record MailSender(string Address, string Name)
{
    /// <summary>The part of the address behind @; message ids carry it.</summary>
    public string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <exception cref="InvalidOperationException">No address of the form name@domain is set.</exception>
    public static MailSender Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        var address = section["FromAddress"];
        return address?.IndexOf('@', StringComparison.Ordinal) is > 0
            ? new MailSender(address, section["FromName"] ?? address)
            : throw new InvalidOperationException("Setting Mail__FromAddress is missing: give the address mail comes from.");
    }
}
