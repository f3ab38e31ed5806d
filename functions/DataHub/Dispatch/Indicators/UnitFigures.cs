using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>A unit's figures of a month. Null is 未报, never 0.</summary>
public sealed record UnitFigures
{
    public required UnitLook Look { get; init; }

    /// <summary>The unit's own report of the month; null when there is none.</summary>
    public required ProgressReport? Report { get; init; }

    /// <summary>The report of the month before.</summary>
    public required ProgressReport? PreviousReport { get; init; }

    /// <summary>What its enterprises declared; null when none did.</summary>
    public required Recovered? Declared { get; init; }

    /// <summary>The same months of the base year; null without an approved quantity.</summary>
    public required BaseFigure? Base { get; init; }

    /// <summary>Growth of the year to date on the base year, a share.</summary>
    public required decimal? Growth { get; init; }

    /// <summary>
    /// Whether unit and enterprises differ by more than the plan's threshold; null when one is missing.
    /// </summary>
    public required bool? DeclaredDiffers { get; init; }

    /// <summary>
    /// Malls recognised by the registry at the end of the month; null when the registry has none of it.
    /// </summary>
    public required int? MallsOnRegister { get; init; }

    /// <summary>Malls to be reached by the next milestone.</summary>
    public required decimal? MallTarget { get; init; }

    public required decimal? CentreTarget { get; init; }

    /// <summary>Sites of the registry that are built, by kind.</summary>
    public required IReadOnlyDictionary<string, int> SitesOnRegister { get; init; }

    /// <param name="judgedOn">Business date of the judgement.</param>
    public static UnitFigures Of(UnitFacts facts, BusinessMonth month, DateOnly judgedOn, CityPlan plan)
    {
        var report = facts.ProgressOf(month);
        var declared = Recovered.Of(facts, plan.Catalogue);
        var baseFigure = BaseFigure.Of(facts, month, plan);
        return new UnitFigures
        {
            Look = new UnitLook(facts, month, judgedOn, plan),
            Report = report,
            PreviousReport = facts.ProgressOf(month.Previous),
            Declared = declared,
            Base = baseFigure,
            Growth = Indicators.Growth.Of(report?.QtyYtdT, baseFigure?.QuantityT, month, plan.Targets.Growth),
            DeclaredDiffers = Differs(report?.QtyMonthT, declared?.TotalT, plan.Thresholds["declarationsVersusMonth"]),
            MallsOnRegister = (int?)CountMeasures.MallsOnRegister(facts, month)?.Count,
            MallTarget = TargetAtYearEnd(plan, "MALL", facts.Unit.Code, month),
            CentreTarget = TargetAtYearEnd(plan, "CENTRE", facts.Unit.Code, month),
            SitesOnRegister = facts.Sites
                .Where(site => site.IsBuilt)
                .GroupBy(site => site.Kind, StringComparer.Ordinal)
                .ToDictionary(kind => kind.Key, kind => kind.Count()),
        };
    }

    private static bool? Differs(decimal? own, decimal? declared, decimal threshold) =>
        own is null || declared is null ? null : Math.Abs(declared.Value - own.Value) > threshold * own.Value;

    private static decimal? TargetAtYearEnd(CityPlan plan, string target, string unit, BusinessMonth month)
    {
        var path = plan.Targets.Counts.FirstOrDefault(count => count.Code == target)?.RampOf(unit);
        if (path is null)
        {
            return null;
        }

        var due = path.Milestones.FirstOrDefault(milestone => milestone.By.Year >= month.Year) ?? path.Milestones[^1];
        return due.Min;
    }
}
