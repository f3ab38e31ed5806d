using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// Works a month out of its facts and puts it into the bulletin, as its first version. Pure: reads no storage and no
/// clock.
/// </summary>
public static class BulletinComposer
{
    /// <param name="facts">Of every unit, in the plan's order, and of the city's own organisations.</param>
    /// <param name="reporting">How each unit kept the deadline, by unit.</param>
    /// <param name="asOf">The instant of judgement; what arrived later must not be in the facts.</param>
    public static Bulletin Compose(
        CityPlan plan,
        BusinessMonth month,
        DateTimeOffset asOf,
        DispatchFacts facts,
        IReadOnlyDictionary<string, ReportingRecord> reporting,
        IReadOnlyList<BulletinSource> sources)
    {
        var judgedOn = BusinessTime.DateOf(asOf);
        var result = new DispatchResult(
            plan,
            month,
            asOf,
            [.. facts.Units.Select(unit => Work(plan, month, judgedOn, unit, reporting[unit.Unit.Code]))],
            UnitFigures.Of(facts.Office, month, judgedOn, plan),
            IndicatorCatalogue.Counted(plan, month, judgedOn));
        var duties = new DutyBoard(result);
        var units = UnitLines.Of(result, duties);
        var city = CityTotals.Of(result, duties);
        var goals = GoalLines.Of(result, city);
        var projects = ProjectLines.Of(result);
        var issue = ((month.Year - plan.FirstMonth.Year) * 12) + month.Month - plan.FirstMonth.Month + 1;
        return new Bulletin
        {
            Period = month,
            Version = 1,
            Issue = issue,
            AsOf = asOf,
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
            Indicators =
            [
                .. result.Indicators.Select(indicator =>
                    new IndicatorName(indicator.Code, indicator.Name, indicator.Definition, indicator.Unit)),
            ],
            Reporting = ReportingLines.Of(result),
            Notes = Notes.Of(result, city),
            Sources = sources,
        };
    }

    private static UnitResult Work(
        CityPlan plan, BusinessMonth month, DateOnly judgedOn, UnitFacts facts, ReportingRecord reporting)
    {
        var verdict = Judge.Of(new UnitCase(facts, month, judgedOn, reporting, plan));
        return new UnitResult(facts, UnitFigures.Of(facts, month, judgedOn, plan), reporting, verdict);
    }
}
