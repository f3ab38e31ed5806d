namespace DataHub.Mail;

/// <summary>A mail was not handed over.</summary>
public sealed class MailNotSentException : Exception
{
    public MailNotSentException(string reason, bool isFinal, Exception? cause = null)
        : base(reason, cause) => IsFinal = isFinal;

    /// <summary>Trying again cannot help: the server refused the message or every recipient for good.</summary>
    public bool IsFinal { get; }
}
