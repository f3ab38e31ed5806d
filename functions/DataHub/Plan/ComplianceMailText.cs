namespace DataHub.Plan;

/// <summary>The words of an alert's mail; {kind}, {unit}, {count} and {day} are filled in.</summary>
public sealed record ComplianceMailText(string Subject, string Title, string Paragraph);
