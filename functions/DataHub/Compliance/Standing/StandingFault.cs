using DataHub.Intake.Receipts;

namespace DataHub.Compliance.Standing;

/// <summary>Something that stands: what about, and in which words.</summary>
public sealed record StandingFault(string Subject, Wording Message);
