using DataHub.Dispatch.Bulletins;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>The third block of the dispatch: 重点工程.</summary>
internal static class ProjectBlock
{
    public static BulletinBlock Of(IReadOnlyList<ProjectLine> projects)
    {
        var named = projects.Count(project => project.Named);
        var stalled = projects.Where(project => project.Stalled).ToList();
        var overdue = projects.Where(project => project.Overdue).ToList();
        var silent = projects.Where(project => project.Stage is null).ToList();
        var summary = $"方案列明的重点工程 {named} 个，各单位另报 {projects.Count - named} 个"
            + Part("停滞", stalled) + Part("超过计划完工日期", overdue) + Part("本月未报", silent) + "。";
        return new BulletinBlock(
            "PROJECTS",
            new Wording("重点工程", "Key projects"),
            [
                new Wording(
                    summary,
                    $"{named} projects named by the plan, {projects.Count - named} others; "
                    + $"stalled {stalled.Count}, overdue {overdue.Count}, not reported {silent.Count}."),
            ]);
    }

    private static string Part(string zh, List<ProjectLine> projects) => projects.Count == 0
        ? ""
        : $"；{zh} {projects.Count} 个（{Phrase.List(projects.Select(project => project.Name))}）";
}
