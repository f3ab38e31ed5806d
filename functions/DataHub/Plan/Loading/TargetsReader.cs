namespace DataHub.Plan.Loading;

/// <summary>targets.json.</summary>
internal static class TargetsReader
{
    public static Targets? Read(PlanFolder folder, IReadOnlyList<ReportingUnit> units)
    {
        var file = folder.Open("targets.json");
        _ = file.Value<string>("source");
        var targets = new Targets(
            file.Value<GrowthTargets>("growth")!,
            file.List<CountTarget>("counts"),
            file.List<NamedProject>("projects"),
            file.List<Campaign>("campaigns"),
            file.List<Deliverable>("deliverables"),
            file.List<SiteGroup>("collectionSites"));
        file.Close();
        CheckGrowth(file, targets.Growth?.Years ?? []);
        CheckOnceOnly(file, targets);
        foreach (var target in targets.Counts)
        {
            CheckCount(file, target);
        }

        // With a unit that could not be read every reference to it would be a fault, and the one that matters would be
        // lost.
        if (folder.Faults.All(fault => fault.File != "units.json"))
        {
            CheckUnits(file, targets, units.Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal));
        }

        return file.IsSound ? targets : null;
    }

    private static void CheckGrowth(PlanFile file, IReadOnlyList<GrowthTarget> years)
    {
        foreach (var (year, next) in years.Zip(years.Skip(1)))
        {
            file.Must(
                year.Year < next.Year,
                $"growth：{next.Year} 不在 {year.Year} 之后",
                $"growth: {next.Year} does not come after {year.Year}");
        }
    }

    private static void CheckOnceOnly(PlanFile file, Targets targets)
    {
        file.Unique(targets.Counts, target => target.Code, "目标", "the target");
        file.Unique(targets.Projects, project => project.Id, "项目", "the project");
        file.Unique(targets.Campaigns, campaign => campaign.Id, "专项整治", "the campaign");
        file.Unique(targets.CollectionSites, group => group.Code, "网点分组", "the group of sites");
        file.Unique(targets.Deliverables, deliverable => deliverable.Code, "应交材料", "the deliverable");
        foreach (var campaign in targets.Campaigns)
        {
            file.Must(
                campaign.From <= campaign.To,
                $"专项整治 {campaign.Id} 止于开始之前",
                $"the campaign {campaign.Id} ends before it begins");
        }

        foreach (var deliverable in targets.Deliverables)
        {
            file.Must(
                deliverable.OpensOn is null || deliverable.OpensOn <= deliverable.DueOn,
                $"应交材料 {deliverable.Code} 的期限在起始日之前", $"the deliverable {deliverable.Code} is due before it opens");
            foreach (var item in (deliverable.Items ?? [])
                .Where(item => targets.Counts.All(count => count.Code != item)))
            {
                file.Fault($"{deliverable.Code}：没有目标 {item}", $"{deliverable.Code}: there is no target {item}");
            }
        }
    }

    private static void CheckCount(PlanFile file, CountTarget target)
    {
        foreach (var milestones in target.Groups.Select(group => group.Milestones).Prepend(target.City))
        {
            file.Must(
                milestones.All(milestone => milestone.By > target.StartsOn),
                $"{target.Code}：有节点不在 startsOn 之后", $"{target.Code}: a milestone is not after startsOn");
            foreach (var (milestone, next) in milestones.Zip(milestones.Skip(1)))
            {
                file.Must(
                    milestone.By < next.By && milestone.Min <= next.Min,
                    $"{target.Code}：{next.By:O} 的节点不承接 {milestone.By:O} 的节点",
                    $"{target.Code}: the milestone of {next.By:O} does not build on {milestone.By:O}");
            }
        }

        file.Unique(
            target.Groups.SelectMany(group => group.Units),
            unit => unit,
            $"{target.Code}：单位",
            $"{target.Code}: the unit");
    }

    private static void CheckUnits(PlanFile file, Targets targets, HashSet<string> units)
    {
        var named = targets.Counts
            .SelectMany(target => target.Groups, (target, group) => (target.Code, group.Units))
            .SelectMany(pair => pair.Units, (pair, unit) => (By: pair.Code, Unit: unit))
            .Concat(targets.Projects.Select(project => (By: project.Id, project.Unit)));
        foreach (var (by, unit) in named)
        {
            file.Must(units.Contains(unit), $"{by}：没有单位 {unit}", $"{by}: there is no unit {unit}");
        }
    }
}
