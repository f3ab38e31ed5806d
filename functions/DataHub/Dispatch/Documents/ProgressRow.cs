using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Verdicts;
using static DataHub.Dispatch.Documents.HtmlParts;

namespace DataHub.Dispatch.Documents;

/// <summary>A goal or a project of the HTML bulletin: name, figures, a bar, how it stands.</summary>
internal static class ProgressRow
{
    public static string Of(GoalLine goal)
    {
        var target = $"目标 {Figure(goal.Target, goal)}{(goal.ReachedAt is { } most ? $"至 {Figure(most, goal)}" : "")}（{Shown.Date(goal.TargetBy)}{(goal.Interpolated ? "，推算" : "")}）";
        var required = goal.Required is { } due && !goal.IsDone ? $"，本月末应达 {Figure(due, goal)}" : "";
        var actual = goal.Actual is { } value ? Figure(value, goal) + Phrase.Gaps(goal) : Phrase.NotReported;
        var share = goal.Actual is { } reached && goal.Target > 0 ? reached / goal.Target : 0;
        return Row(goal.Name.Zh, $"{actual} · {target}{required}", share, GoalWord.Of(goal.Standing), goal.Standing == GoalStanding.Behind);
    }

    public static string Of(ProjectLine project)
    {
        var mark = project.Stalled ? "停滞" : project.Overdue ? "超期" : "";
        var stage = project.Stage is null
            ? "本月未报"
            : project.Stage + (project.ProgressPct is { } percent ? $"，形象进度 {Shown.Number(percent)}%" : "")
                + (project.PlanEnd is { } end ? $"，计划{Shown.Date(end)}完工" : "");
        var name = project.Name + (project.Named ? "" : "（单位自报）");
        return Row(name, $"{project.Unit} · {stage}", (project.ProgressPct ?? 0) / 100, mark, mark.Length > 0);
    }

    private static string Row(string name, string figures, decimal share, string mark, bool warns)
    {
        var style = warns ? "font-weight:700;color:#9c1f14" : Muted;
        return $"""
            <div style="margin:0 0 14px"><div style="font-size:15px;line-height:1.5"><strong>{Encode(name)}</strong>
            <span style="font-size:13px;{style}">{Encode(warns ? "▲ " + mark : mark)}</span></div>
            {Bar(share, warns ? "#b4542f" : Accent)}
            <div style="font-size:13px;line-height:1.5;{Muted}">{Encode(figures)}</div></div>
            """;
    }

    private static string Figure(decimal value, GoalLine goal) =>
        goal.IsShare ? Shown.Percent(value) : $"{Shown.Number(value)} {goal.Unit}";
}
