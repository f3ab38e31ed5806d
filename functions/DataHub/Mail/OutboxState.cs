namespace DataHub.Mail;

/// <summary>What has become of a mail.</summary>
public enum OutboxState
{
    /// <summary>Waits for its next attempt.</summary>
    Pending,

    /// <summary>In a sender's hands, until its lease ends.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Not sent: the report it asks for has arrived, or nobody has a number for a short message.</summary>
    Suppressed,

    /// <summary>Given up; the reason is with it.</summary>
    Failed,

    /// <summary>The mail server took it, and its addressee's later sent it back (退信).</summary>
    Bounced,
}
