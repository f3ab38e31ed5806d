namespace DataHub.Local.Services;

/// <summary>How the mail sink is started. A port of 0 takes a free one.</summary>
public sealed record MailSinkOptions
{
    /// <summary>Where every mail is kept, as .eml.</summary>
    public required string MailFolder { get; init; }

    public required string LogFile { get; init; }

    public int SmtpPort { get; init; }

    public int WebPort { get; init; }
}
