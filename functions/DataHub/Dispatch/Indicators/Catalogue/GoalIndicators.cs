using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>What each count target of the plan has come to (目标完成数), by what the plan says it is measured by.</summary>
internal static class GoalIndicators
{
    private const string Prefix = "GOAL-";

    public static string CodeOf(string target) => Prefix + target;

    public static bool IsGoal(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);

    public static IEnumerable<Indicator> Of(CityPlan plan) =>
        plan.Targets.Counts.Where(target => target.MeasuredBy is not null).Select(Of);

    private static Indicator Of(CountTarget target)
    {
        var by = target.MeasuredBy!;
        return Indicator.Counted(
            CodeOf(target.Code),
            new($"{target.Zh}（目标完成数）", $"{target.En} (goal)"),
            new(
                $"方案目标“{target.Zh}”的完成数；未报单位按上次报送数计，从未报送的不计入",
                $"What the plan's target has come to; silent units count with their last report, those that never reported are left out"),
            by.City == CityMeasure.Mean ? "ratio" : target.Unit,
            [.. by.Report?.Select(field => $"D15.{field}") ?? ["D16.projectId", "D16.stage"]],
            FormulaOf(by),
            look => CountMeasures.Of(target, look.Facts, look.Month))
            with
        {
            Aggregation = by.City == CityMeasure.Mean ? Aggregation.Mean : Aggregation.Sum,
            OneSpeaks = by.CountsProjects,
            Scope = by.CountsProjects ? IndicatorScope.UnitsAndOffice : IndicatorScope.Units,
        };
    }

    private static Wording FormulaOf(TargetMeasure by)
    {
        if (by.CountsProjects)
        {
            var which = by.Projects is { } ids ? $"projectId ∈ {string.Join('、', ids)}" : $"kind = {by.ProjectKind}";
            var done = string.Join('、', by.Stages!);
            return new($"D16 项目数：{which}，最近一期 stage ∈ {done}", $"Projects of D16: {which}, stage of the latest month ∈ {done}");
        }

        var fields = string.Join(" + ", by.Report!.Select(field => $"D15.{field}"));
        var register = by.Register is null ? "" : $"；本月未报的按 {by.Register} 名录";
        return new($"= {fields}{register}", $"= {fields}{(by.Register is null ? "" : $"; of a silent unit by the register {by.Register}")}");
    }
}
