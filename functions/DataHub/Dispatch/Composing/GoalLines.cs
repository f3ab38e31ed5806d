using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>The city's goals against their targets: growth, and every count target that the city has.</summary>
internal static class GoalLines
{
    public static IReadOnlyList<GoalLine> Of(DispatchResult result, CityLine city) =>
    [
        .. GrowthOf(result, city)
            .Concat(result.Plan.Targets.Counts.Select(target => Of(result, target)).OfType<GoalLine>())
            .Select(goal => goal with { Sentence = GoalSentence.Of(goal) }),
    ];

    private static IEnumerable<GoalLine> GrowthOf(DispatchResult result, CityLine city)
    {
        var targets = result.Plan.Targets.Growth;
        if (targets.Of(result.Month.Year) is not { } target)
        {
            yield break;
        }

        var required = Growth.RequiredAt(result.Month, targets);
        var pace = city.Growth is { } growth ? Pace.Of(growth, required) : null;
        yield return new GoalLine(
            "GROWTH",
            new Wording($"回收量较{targets.BaseYear}年增长", $"Growth of the recovered quantity on {targets.BaseYear}"),
            "ratio",
            city.Growth,
            city.GrowthLeavesOut,
            required,
            target.Min,
            new DateOnly(target.Year, 12, 31),
            target.Interpolated,
            pace,
            GrowthStanding(result, city.Growth, target.Min, pace));
    }

    private static GoalLine? Of(DispatchResult result, CountTarget target)
    {
        if (target.CityRamp is not { } path)
        {
            return null;
        }

        var day = result.Month.LastDay;
        var next = path.Milestones.FirstOrDefault(milestone => milestone.By >= day) ?? path.Milestones[^1];
        var required = path.RampAt(day);
        var (actual, leftOut, carried) = ActualOf(target, result);
        var pace = actual is { } value ? Pace.Of(value, required) : null;
        return new GoalLine(
            target.Code,
            new Wording(target.Zh, target.En),
            target.Unit,
            actual,
            leftOut,
            required == 0 ? null : required,
            next.Min,
            next.By,
            Interpolated: false,
            pace,
            StandingOf(result, target, actual, required, next.Min, pace))
        {
            Carried = carried,
            ReachedAt = target.ReachedAt,
        };
    }

    /// <summary>
    /// The sum or the mean over the units; silent ones with their last report, those that never reported left out. Of a
    /// platform one reporter speaks, a unit or an organisation of the city: nobody is left out beside it.
    /// </summary>
    private static (decimal? Actual, int LeftOut, int Carried) ActualOf(CountTarget target, DispatchResult result)
    {
        var counts = result.Units.Select(unit => CountMeasures.Of(target, unit.Facts, result.Month)).ToList();
        var sum = ReportedSum.Of(counts.Select(measured => measured?.Count));
        if (target.MeasuredBy is { CountsProjects: true })
        {
            var office = CountMeasures.Of(target, result.Office.Look.Facts, result.Month);
            counts.Add(office);
            sum = sum.And(office?.Count);
            sum = sum with { LeftOut = sum.Value is null ? sum.LeftOut : 0 };
        }

        return (
            target.MeasuredBy?.City == CityMeasure.Mean ? sum.Mean() : sum.Value,
            sum.LeftOut,
            counts.Count(measured => measured is not null && measured.Month != result.Month));
    }

    // Before the year is over no growth is final (A2).
    private static GoalStanding GrowthStanding(DispatchResult result, decimal? growth, decimal target, decimal? pace)
    {
        if (growth is null)
        {
            return GoalStanding.Unknown;
        }

        var final = result.Month.Month == 12;
        return growth >= target && final
            ? GoalStanding.Reached
            : pace >= result.Plan.Thresholds["paceGreen"] && !final ? GoalStanding.OnPath : GoalStanding.Behind;
    }

    private static GoalStanding StandingOf(
        DispatchResult result, CountTarget count, decimal? actual, decimal required, decimal target, decimal? pace)
    {
        if (actual is null)
        {
            return GoalStanding.Unknown;
        }

        if (actual >= target)
        {
            return actual < count.ReachedAt ? GoalStanding.Met : GoalStanding.Reached;
        }

        var least = count.Ramp == RampShape.Step ? 1 : result.Plan.Thresholds["paceGreen"];
        return required == 0 || pace >= least ? GoalStanding.OnPath : GoalStanding.Behind;
    }
}
