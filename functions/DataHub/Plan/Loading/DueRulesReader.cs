namespace DataHub.Plan.Loading;

/// <summary>due-rules.json: the rules, and the reports that every unit owes.</summary>
internal static class DueRulesReader
{
    public static (DueRules? Rules, IReadOnlyList<ReportDuty> Duties) Read(PlanFolder folder)
    {
        var file = folder.Open("due-rules.json");
        _ = file.Value<string>("source");
        var rules = file.List<DueRule>("rules");
        var duties = file.List<ReportDuty>("reportDuties");
        file.Close();
        file.Unique(rules, rule => rule.Name, "规则", "the rule");
        file.Unique(rules.SelectMany(rule => rule.Datasets), dataset => dataset, "数据集", "the dataset");
        foreach (var rule in rules)
        {
            Check(file, rule);
        }

        var absent = RequiredNames.DueRules.Except(rules.Select(rule => rule.Name)).ToList();
        file.Must(
            absent.Count == 0 || !file.IsSound,
            $"缺少程序需要的规则：{string.Join("、", absent)}",
            $"lacks the rules that the program needs: {string.Join(", ", absent)}");

        var monthly = rules.SelectMany(rule => rule.Datasets).ToHashSet(StringComparer.Ordinal);
        file.Unique(duties, duty => duty.Dataset, "应报事项", "the duty to report");
        foreach (var duty in duties)
        {
            file.Must(
                monthly.Contains(duty.Dataset),
                $"应报事项 {duty.Dataset} 没有报送时限",
                $"the duty to report {duty.Dataset} has no due rule");
            file.Must(
                duty.FirstMonth <= duty.LastMonth,
                $"应报事项 {duty.Dataset} 止于开始之前",
                $"the duty to report {duty.Dataset} ends before it begins");
        }

        return (file.IsSound ? new DueRules(rules) : null, duties);
    }

    private static void Check(PlanFile file, DueRule rule)
    {
        var most = rule.Offset.Type switch
        {
            DueOffsetType.DayOfNextMonth => 31,
            DueOffsetType.WorkdayOfNextMonth => 15,
            _ => 366,
        };
        // The day of the event itself, or the last day of the month, is 0 days after it.
        var least = rule.Offset.Type == DueOffsetType.DaysAfterEvent ? 0 : 1;
        file.Must(
            rule.Offset.N >= least && rule.Offset.N <= most,
            $"{rule.Name}：n 应在 {least} 与 {most} 之间",
            $"{rule.Name}: n is not between {least} and {most}");
        file.Must(rule.GraceDays >= 0, $"{rule.Name}：graceDays 不能为负", $"{rule.Name}: graceDays is negative");
    }
}
