using DataHub.Intake.Receipts;

namespace DataHub.Compliance.Standing;

/// <summary>Something that stands: what about, and in which words.</summary>
/// <param name="IsUnclear">Nothing tells whether it stands: it opens no case, and settles none that is open.</param>
public sealed record StandingFault(string Subject, Wording Message, bool IsUnclear = false);
