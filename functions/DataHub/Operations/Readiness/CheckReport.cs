using DataHub.Intake.Receipts;

namespace DataHub.Operations.Readiness;

/// <summary>A check and what came of it, as <c>GET /api/health/ready</c> shows it.</summary>
/// <param name="Ok">Whether it works; a warning does.</param>
/// <param name="Milliseconds">How long the check took.</param>
public sealed record CheckReport(
    string Name, bool Ok, CheckStatus Status, Wording Detail, Wording? Remedy, long Milliseconds);
