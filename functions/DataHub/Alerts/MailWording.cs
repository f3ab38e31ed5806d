using DataHub.Plan;

namespace DataHub.Alerts;

/// <summary>The text of a step's mail, with names in braces for what differs from mail to mail.</summary>
public sealed record MailWording(LadderStepKind Kind, string Subject, string Title, IReadOnlyList<string> Paragraphs);
