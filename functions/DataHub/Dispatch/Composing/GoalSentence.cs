using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>A goal of the city as a sentence.</summary>
internal static class GoalSentence
{
    public static Wording Of(GoalLine goal)
    {
        var kind = goal.Interpolated ? "（按两个目标年份直线推算，非文件原文）" : "";
        var range = goal.ReachedAt is { } most ? $"至 {Figure(most, goal)}" : "";
        var target = $"{Shown.Date(goal.TargetBy)}目标 {Figure(goal.Target, goal)}{range}{kind}";
        var pace = goal.Pace is { } value && !goal.IsDone
            ? $"，本月末序时应达 {Figure(goal.Required!.Value, goal)}，进度比 {Shown.Percent(value)}"
            : "";
        var (standing, standingEn) = goal.Standing switch
        {
            GoalStanding.Reached when goal.ReachedAt is not null => ("已达到目标上限", "upper end of the range reached"),
            GoalStanding.Reached => ("已完成目标", "reached"),
            GoalStanding.Met => ("已达到目标下限", "met, lower end of the range"),
            GoalStanding.OnPath => ("符合序时进度", "on path"),
            GoalStanding.Behind => ("未达序时进度", "behind the path"),
            _ => ("尚无报送数据", "nothing reported yet"),
        };
        var actual = goal.Actual is { } reached
            ? $"{Figure(reached, goal)}{Phrase.Gaps(goal)}"
            : Phrase.NotReported;
        return new Wording(
            $"{goal.Name.Zh}：{actual}，{target}{pace}，{standing}。",
            $"{goal.Name.En}: {(goal.Actual is { } figure ? FigureEn(figure, goal) : "not reported")}, target {FigureEn(goal.Target, goal)}"
            + $"{(goal.ReachedAt is { } upper ? $" to {FigureEn(upper, goal)}" : "")} "
            + $"by {goal.TargetBy:yyyy-MM-dd}{(goal.Interpolated ? " (interpolated)" : "")}, {standingEn}.");
    }

    private static string Figure(decimal value, GoalLine goal) =>
        goal.IsShare ? Shown.Percent(value) : $"{Shown.Number(value)} {goal.Unit}";

    private static string FigureEn(decimal value, GoalLine goal) =>
        goal.IsShare ? Shown.Percent(value) : Shown.Number(value);
}
