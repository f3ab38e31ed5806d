namespace DataHub.Mail;

/// <summary>
/// A mail to be sent once. Its recipients are named by organisation and role and become addresses only when it is sent,
/// from the contact register D03 as it then stands.
/// </summary>
/// <param name="Obligation">What it is about, such as D15.LC-YG.2025-03 or DISPATCH.2025-03.</param>
/// <param name="Step">Which step of it, such as T+1 or v1; with obligation and addressee it is the dedupe key.</param>
/// <param name="To">Who is to act.</param>
/// <param name="Cc">Who is to know.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="Html">Body as HTML that reads well on a phone.</param>
/// <param name="Text">The same as plain text.</param>
/// <param name="Attachments">Blobs of the documents container.</param>
/// <param name="UnlessReported">Not sent any more once this report has arrived; null when nothing stops it.</param>
/// <param name="NoStandIn">For the addressee alone: where there is nobody, nobody else gets it.</param>
/// <param name="Channel">By mail, or its text as a short message.</param>
public sealed record OutboxMail(
    string Obligation,
    string Step,
    MailAddressee To,
    IReadOnlyList<MailAddressee> Cc,
    string Subject,
    string Html,
    string Text,
    IReadOnlyList<MailAttachment> Attachments,
    AwaitedReport? UnlessReported,
    bool NoStandIn = false,
    OutboxChannel Channel = OutboxChannel.Mail);
