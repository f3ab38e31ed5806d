namespace DataHub.Operations.Readiness;

/// <summary>The answer of <c>GET /api/health/ready</c>: the worst of its checks, and each of them.</summary>
public sealed record ReadinessReport(CheckStatus Status, DateTimeOffset Time, IReadOnlyList<CheckReport> Checks);
