using MimeKit;

namespace DataHub.Mail;

/// <summary>
/// Writes each message as an .eml file: for a network whose mail gateway picks files up, for a trial run before a mail
/// account is there, and beside SMTP as a copy. The same message has the same file name, so a second copy replaces the
/// first.
/// </summary>
public sealed class EmlFolderMailer(string folder) : IMailer
{
    public async Task<IReadOnlyList<string>> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmm}-{message.MessageId!.Split('@')[0]}.eml";
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            await message.WriteToAsync(path + ".part", cancellation);
            File.Move(path + ".part", path, overwrite: true);
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailNotSentException(failure.Message, isFinal: false, failure);
        }
    }
}
