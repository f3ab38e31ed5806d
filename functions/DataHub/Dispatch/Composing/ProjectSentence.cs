using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>A key project as a sentence.</summary>
internal static class ProjectSentence
{
    public static Wording Of(ProjectLine project)
    {
        if (project.Stage is null)
        {
            return new Wording($"{project.Name}（{project.Unit}）：本月未报。", $"{project.Id}: not reported this month.");
        }

        var progress = project.ProgressPct is { } percent ? $"，形象进度 {Shown.Number(percent)}%" : "";
        var end = project.PlanEnd is { } date ? $"，计划{Shown.Date(date)}完工" : "";
        var stalled = project.Stage == "停滞" ? "" : "，已停滞";
        var marks = (project.Stalled ? stalled + Months(project) : "") + (project.Overdue ? "，已超过计划完工日期" : "");
        return new Wording(
            $"{project.Name}（{project.Unit}）：{project.Stage}{progress}{end}{marks}。",
            $"{project.Id}: stage {project.Stage}{(project.ProgressPct is { } pct ? $", {Shown.Number(pct)} %" : "")}"
            + $"{(project.Stalled ? ", stalled" : "")}{(project.Overdue ? ", overdue" : "")}.");
    }

    private static string Months(ProjectLine project) =>
        project.MonthsUnchanged is > 0 ? $"（{project.MonthsUnchanged} 个月无变化）" : "";
}
