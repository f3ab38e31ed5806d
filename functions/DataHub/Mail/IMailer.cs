using MimeKit;

namespace DataHub.Mail;

/// <summary>Hands a finished message over: to a mail server, or to a folder.</summary>
public interface IMailer
{
    /// <summary>
    /// Returns once the message is in safe hands, with the addresses that were refused while others were taken.
    /// </summary>
    /// <exception cref="MailNotSentException">Nobody got it.</exception>
    Task<IReadOnlyList<string>> SendAsync(MimeMessage message, CancellationToken cancellation);
}
