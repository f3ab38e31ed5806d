namespace DataHub.Plan;

/// <summary>The city's growth targets; units have none of their own (A5). Obligations O01, O02.</summary>
/// <param name="BaseYear">The year that growth is measured against (基准年).</param>
/// <param name="Years">The years stated, ascending.</param>
/// <param name="Ambiguity">The defaults of domain report 1.6 that were taken.</param>
public sealed record GrowthTargets(
    GrowthBasis Basis,
    int BaseYear,
    IReadOnlyList<GrowthTarget> Years,
    string? Ambiguity = null)
{
    /// <summary>The target of a year, stated or interpolated; null outside of the years stated.</summary>
    public GrowthTarget? Of(int year)
    {
        var before = Years.LastOrDefault(target => target.Year <= year);
        var after = Years.FirstOrDefault(target => target.Year >= year);
        if (before is null || after is null)
        {
            return null;
        }

        return before.Year == year ? before : Between(before, after, year);
    }

    private static GrowthTarget Between(GrowthTarget before, GrowthTarget after, int year)
    {
        var share = (decimal)(year - before.Year) / (after.Year - before.Year);
        var source = $"straight line from {before.Year} to {after.Year}, not in the text";
        return new GrowthTarget(year, before.Min + ((after.Min - before.Min) * share), source, Interpolated: true);
    }
}
