namespace DataHub.Mail.Sms;

/// <summary>
/// Writes each message as a file, number and text on a line each, for a gateway that picks files up. The same message
/// has the same name, so a second copy replaces the first; the name tells no number.
/// </summary>
public sealed class SmsFolderSender(string folder) : ISmsSender
{
    public async Task SendAsync(ShortMessage message, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, message.Key.Split('@')[0] + ".sms.txt");
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(path + ".part", $"{message.Number}\n{message.Text}\n", cancellation);
            File.Move(path + ".part", path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailNotSentException(failure.Message, isFinal: false, failure);
        }
    }
}
