using DataHub.Intake.Receipts;
using DataHub.Papers.Drafts;

namespace DataHub.Papers.Release;

/// <summary>What came of a decision.</summary>
/// <param name="Draft">As it stands now.</param>
/// <param name="Fault">Why nothing was done; null when it was.</param>
/// <param name="IsDecided">Whether that is because it had been decided before.</param>
public sealed record ReleaseOutcome(DraftRecord Draft, Wording? Fault = null, bool IsDecided = false);
