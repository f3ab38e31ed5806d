namespace DataHub.Plan;

/// <summary>Units that share the same milestones of a target.</summary>
/// <param name="Units">Codes of reporting units.</param>
public sealed record TargetGroup(IReadOnlyList<string> Units, IReadOnlyList<Milestone> Milestones);
