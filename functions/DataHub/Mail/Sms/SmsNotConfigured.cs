namespace DataHub.Mail.Sms;

/// <summary>Stands where no gateway is set, for what was taken in while one was.</summary>
public sealed class SmsNotConfigured : ISmsSender
{
    public Task SendAsync(ShortMessage message, CancellationToken cancellation) => throw new MailNotSentException(
        "Setting Mail__SmsDomain is missing: name the mail domain of the SMS gateway, or a folder with Mail__SmsFolder.",
            isFinal: false);
}
