namespace DataHub.Plan;

/// <summary>Everything the plan wants reached (目标任务); domain report 1.2 to 1.6.</summary>
public sealed record Targets(
    GrowthTargets Growth,
    IReadOnlyList<CountTarget> Counts,
    IReadOnlyList<NamedProject> Projects,
    IReadOnlyList<Campaign> Campaigns,
    IReadOnlyList<Deliverable> Deliverables,
    IReadOnlyList<SiteGroup> CollectionSites)
{
    /// <summary>A cumulative target by its code, such as MALL.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such target.</exception>
    public CountTarget this[string code] =>
        Counts.FirstOrDefault(target => target.Code == code)
        ?? throw new KeyNotFoundException($"The plan has no target ‘{code}’.");

    /// <summary>
    /// The target that an item of the self-assessment or the acceptance is named after, such as MALL
    /// of MALL-2; null when an item speaks for itself.
    /// </summary>
    public CountTarget? FindCount(string item) => Counts
        .Where(target => item.StartsWith(target.Code, StringComparison.Ordinal))
        .MaxBy(target => target.Code.Length);
}
