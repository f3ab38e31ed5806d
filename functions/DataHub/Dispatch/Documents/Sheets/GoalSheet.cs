using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>The city's goals and the key projects, line by line.</summary>
internal static class GoalSheet
{
    private static readonly double[] Widths = [34, 14, 14, 16, 18, 12, 14, 44];

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var sheet = new SheetBuilder("目标与工程", Widths);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}建设目标与重点工程进展", CellStyle.Title, height: 34);
        sheet.AddHeading("建设目标/重点工程", "目前完成", "目标", "目标日期", "本月末应达", "进度比", "状态", "说明");
        foreach (var goal in bulletin.Goals)
        {
            sheet.AddRow(Row(goal));
        }

        foreach (var project in bulletin.Projects)
        {
            sheet.AddRow(Row(project));
        }

        return sheet;
    }

    private static List<SheetCell> Row(GoalLine goal) =>
    [
        SheetCell.Written(goal.Name.Zh),
        SheetCell.Centred(Figure(goal.Actual, goal)),
        SheetCell.Centred(Figure(goal.Target, goal) + (goal.ReachedAt is { } most ? $"至 {Figure(most, goal)}" : "") + (goal.Interpolated ? "（推算）" : "")),
        SheetCell.Centred(Shown.Date(goal.TargetBy)),
        SheetCell.Centred(goal.Required is null ? "—" : Figure(goal.Required, goal)),
        SheetCell.Centred(goal.Pace is null ? "—" : Figures.Percent(goal.Pace)),
        SheetCell.Centred(GoalWord.Of(goal.Standing)),
        SheetCell.Written(goal.Sentence.Zh),
    ];

    private static List<SheetCell> Row(ProjectLine project) =>
    [
        SheetCell.Written(project.Name),
        SheetCell.Centred(project.ProgressPct is { } percent ? Shown.Number(percent) + "%" : "未报"),
        SheetCell.Centred("—"),
        SheetCell.Centred(project.PlanEnd is { } end ? Shown.Date(end) : "—"),
        SheetCell.Centred("—"),
        SheetCell.Centred("—"),
        SheetCell.Centred(project.Stalled ? "▲ 停滞" : project.Stage ?? "未报"),
        SheetCell.Written(project.Sentence.Zh + (project.Problem is null ? "" : $"存在问题：{project.Problem}")),
    ];

    private static string Figure(decimal? value, GoalLine goal) =>
        value is { } number ? goal.IsShare ? Shown.Percent(number) : $"{Shown.Number(number)} {goal.Unit}" : "未报";
}
