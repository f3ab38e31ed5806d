namespace DataHub.Plan;

/// <summary>Everything the plan wants reached (目标任务); domain report 1.2 to 1.6.</summary>
public sealed record Targets(
    GrowthTargets Growth,
    IReadOnlyList<CountTarget> Counts,
    IReadOnlyList<NamedProject> Projects,
    IReadOnlyList<Campaign> Campaigns,
    IReadOnlyList<Deliverable> Deliverables)
{
    /// <summary>A cumulative target by its code, such as MALL.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such target.</exception>
    public CountTarget this[string code] =>
        Counts.FirstOrDefault(target => target.Code == code)
        ?? throw new KeyNotFoundException($"The plan has no target ‘{code}’.");
}
