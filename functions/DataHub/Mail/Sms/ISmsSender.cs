namespace DataHub.Mail.Sms;

/// <summary>Hands a short message over to a gateway.</summary>
public interface ISmsSender
{
    /// <exception cref="MailNotSentException">It was not taken; says nothing of the number.</exception>
    Task SendAsync(ShortMessage message, CancellationToken cancellation);
}
