using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>
/// Measures the plan's count targets by what the plan says they are measured by. Counts do not fall, so a silent unit is
/// held to its last report; one that never reported cannot be measured. Shares may fall: they are the month's or none.
/// </summary>
public static class CountMeasures
{
    /// <summary>The count of a unit at the end of a month; null when it cannot be measured.</summary>
    public static Measured? Of(CountTarget target, UnitFacts facts, BusinessMonth month) => target.MeasuredBy switch
    {
        null => null,
        { CountsProjects: true } by => Projects(by, facts, month),
        { City: CityMeasure.Mean } by => Reported(facts.ProgressOf(month), by),
        { Register: not null } by => Reported(facts.ProgressOf(month), by)
            ?? MallsOnRegister(facts, month)
            ?? Reported(facts.LastProgressAt(month), by),
        var by => Reported(facts.LastProgressAt(month), by),
    };

    /// <summary>
    /// Malls whose recognition stands at the end of the month, by the registry D14; null without entries.
    /// </summary>
    public static Measured? MallsOnRegister(UnitFacts facts, BusinessMonth month)
    {
        var malls = facts.MallsOn(month.LastDay).ToList();
        return malls.Count == 0
            ? null
            : new Measured(malls.Count(mall => mall.IsRecognised), month, [.. malls.Select(mall => mall.Source)]);
    }

    private static Measured? Reported(ProgressReport? report, TargetMeasure by)
    {
        var figures = by.Report!.Select(field => report?.Figure(field)).ToList();
        return report is null || figures.Contains(null) ? null : new Measured(figures.Sum()!.Value, report.Month, [report.Source]);
    }

    // Each project by its last report; the months looked back on are those of stalling.
    private static Measured? Projects(TargetMeasure by, UnitFacts facts, BusinessMonth month)
    {
        var latest = facts.Projects
            .Where(project => project.Month <= month && by.Covers(project.ProjectId, project.Kind))
            .GroupBy(project => project.ProjectId, StringComparer.Ordinal)
            .Select(reports => reports.MaxBy(report => report.Month)!)
            .ToList();
        return latest.Count == 0
            ? null
            : new Measured(
                latest.Count(project => by.Stages!.Contains(project.Stage)),
                latest.Max(project => project.Month),
                [.. latest.Select(project => project.Source)]);
    }
}
