using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Compliance;

/// <summary>Something seen that raises a compliance alert, unless one of the same subject is open.</summary>
/// <param name="Row">Where it stood in the submission; null for a daily look.</param>
public sealed record CaseSighting(ComplianceKind Kind, string Subject, long? Row, Wording Message);
