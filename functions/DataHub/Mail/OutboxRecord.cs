using DataHub.Mail.Bounces;

namespace DataHub.Mail;

/// <summary>
/// An entry of the outbox, kept for ever as the proof of what was sent to whom. It names recipients by organisation and
/// role, and by masked address once sent; the text of the mail is a document.
/// </summary>
public sealed record OutboxRecord
{
    public required string Obligation { get; init; }

    public required string Step { get; init; }

    public required MailAddressee To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Where the mail lies in the documents container.</summary>
    public required string Document { get; init; }

    public required OutboxState State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// When an open entry may be taken up: the next attempt of a pending one, the end of the lease of one being sent.
    /// One field for both, so that whoever looks for work need not know why an entry was left.
    /// </summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Attempts begun; the current one is counted.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was sent, suppressed or given up.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Masked addresses it went to, those in copy behind <c>cc:</c>.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>What went otherwise than asked: the last failure, a stand-in, a refused address.</summary>
    public string? Note { get; init; }

    /// <summary>Copies that came back after the mail server had taken them.</summary>
    public IReadOnlyList<MailBounce> Bounces { get; init; } = [];

    public bool IsOpen => State is OutboxState.Pending or OutboxState.Sending;
}
