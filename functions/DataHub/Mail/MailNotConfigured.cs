using MimeKit;

namespace DataHub.Mail;

/// <summary>
/// Stands where no mail server and no folder is set: the hub receives and compiles all the same, and every mail says in
/// the outbox why it could not leave.
/// </summary>
public sealed class MailNotConfigured : IMailer
{
    public Task<IReadOnlyList<string>> SendAsync(MimeMessage message, CancellationToken cancellation) =>
        throw new MailNotSentException(
            "Setting Mail__Host is missing: name the mail server, or a folder for the mails with Mail__Folder.",
            isFinal: false);
}
