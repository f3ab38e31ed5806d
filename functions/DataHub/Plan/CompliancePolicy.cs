namespace DataHub.Plan;

/// <summary>What the plan watches for besides reports (合规告警); domain report 10.3.</summary>
public sealed record CompliancePolicy(IReadOnlyList<ComplianceKind> Kinds, ComplianceMailText Mail)
{
    /// <summary>A kind by its name; null when the plan has none of that name (any more).</summary>
    public ComplianceKind? Find(string name) => Kinds.FirstOrDefault(kind => kind.Name == name);
}
