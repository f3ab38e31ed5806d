using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Verdicts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>The key projects: those which the plan names first, then the others that units report.</summary>
internal static class ProjectLines
{
    public static IReadOnlyList<ProjectLine> Of(DispatchResult result)
    {
        var named = result.Plan.Targets.Projects;
        var others = result.Units.Select(unit => unit.Figures.Look)
            .Append(result.Office.Look)
            .SelectMany(unit => unit.Facts.Projects
                .Where(report => report.Month == result.Month && named.All(project => project.Id != report.ProjectId))
                .OrderBy(report => report.ProjectId, StringComparer.Ordinal)
                .Select(report => Of(result, report.ProjectId, report.Name, unit.Facts, isNamed: false)));
        return
        [
            .. named.Select(project => OfNamed(result, project))
                .Concat(others)
                .Select(project => project with { Sentence = ProjectSentence.Of(project) }),
        ];
    }

    private static ProjectLine OfNamed(DispatchResult result, NamedProject project)
    {
        var unit = result.Units.FirstOrDefault(unit => unit.Facts.Unit.Code == project.Unit);
        return unit is null
            ? new ProjectLine(project.Id, project.Name, project.Unit, true, null, null, null, null, false, false, null)
            : Of(result, project.Id, project.Name, unit.Facts, isNamed: true);
    }

    private static ProjectLine Of(DispatchResult result, string id, string name, UnitFacts unit, bool isNamed)
    {
        List<ProjectReport> reports = [.. unit.Projects.Where(report => report.ProjectId == id)];
        var latest = reports.FirstOrDefault(report => report.Month == result.Month);
        var overdue = latest is { IsFinished: false, PlanEnd: { } end } && end <= result.Month.LastDay;
        return new ProjectLine(
            id,
            name,
            unit.Unit.ShortName,
            isNamed,
            latest?.Stage,
            latest?.ProgressPct,
            latest?.PlanEnd,
            Stalling.MonthsUnchanged(reports, result.Month),
            Stalling.IsStalled(reports, result.Month, result.Plan.Thresholds["projectStalledMonths"]),
            overdue,
            latest?.Problem);
    }
}
