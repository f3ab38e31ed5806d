namespace DataHub.Mail;

/// <summary>How an entry of the outbox travels.</summary>
public enum OutboxChannel
{
    Mail,

    /// <summary>短信: the text alone, to a mobile number.</summary>
    Sms,
}
