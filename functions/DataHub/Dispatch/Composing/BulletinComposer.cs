using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>Puts a month's results into the bulletin, as its first version.</summary>
internal static class BulletinComposer
{
    public static Bulletin Compose(DispatchResult result, IReadOnlyList<BulletinSource> sources)
    {
        var (plan, month) = (result.Plan, result.Month);
        var units = UnitLines.Of(result);
        var city = CityTotals.Of(result);
        var goals = GoalLines.Of(result, city);
        var projects = ProjectLines.Of(result);
        var issue = ((month.Year - plan.FirstMonth.Year) * 12) + month.Month - plan.FirstMonth.Month + 1;
        return new Bulletin
        {
            Period = month,
            Version = 1,
            Issue = issue,
            AsOf = result.AsOf,
            PlanVersion = plan.Name,
            BaseYear = plan.Targets.Growth.BaseYear,
            Title = new Wording(
                $"{Shown.Month(month)}再生资源回收体系建设工作调度情况（第{issue}期）",
                $"Dispatch of the recyclable-resource recovery system, {month} (no. {issue})"),
            Issuer = plan.Lead.Name,
            Blocks = [GoalBlock.Of(result, city), TaskBlock.Of(result, city, units), ProjectBlock.Of(projects)],
            Goals = goals,
            Projects = projects,
            Units = units,
            City = city,
            Reporting = ReportingLines.Of(result),
            Notes = Notes.Of(result, city),
            Sources = sources,
        };
    }
}
