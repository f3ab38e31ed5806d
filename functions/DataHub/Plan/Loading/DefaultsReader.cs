namespace DataHub.Plan.Loading;

/// <summary>defaults.json.</summary>
internal static class DefaultsReader
{
    public static IReadOnlyList<PlanDefault> Read(PlanFolder folder, Targets? targets)
    {
        var file = folder.Open("defaults.json");
        _ = file.Value<string>("source");
        var defaults = file.List<PlanDefault>("defaults");
        file.Close();
        file.Unique(defaults, known => known.Code, "缺省", "the default");
        if (file.IsSound && targets is not null)
        {
            var unknown = Named(targets).SelectMany(codes => codes.Split(", ")).Distinct()
                .Except(defaults.Select(known => known.Code));
            foreach (var code in unknown)
            {
                file.Fault($"targets.json 引用了 {code}，这里没有", $"targets.json names {code}, which is not here");
            }
        }

        return defaults;
    }

    private static IEnumerable<string> Named(Targets targets) => new[] { targets.Growth.Ambiguity }
        .Concat(targets.Growth.Years.Select(year => year.Ambiguity))
        .Concat(targets.Counts
            .SelectMany(count => count.City.Concat(count.Groups.SelectMany(group => group.Milestones)))
            .Select(milestone => milestone.Ambiguity))
        .Concat(targets.Deliverables.Select(deliverable => deliverable.Ambiguity))
        .OfType<string>();
}
