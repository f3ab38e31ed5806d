using DataHub.Dispatch.Bulletins;
using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>The city's indicators against their targets.</summary>
internal static class GoalSection
{
    public static SummarySection Of(Bulletin bulletin)
    {
        var behind = bulletin.Goals.Count(goal => goal.Standing == GoalStanding.Behind);
        return new SummarySection(
            new Wording("全市指标与目标", "Indicators against targets"),
            new Wording(
                $"{bulletin.Goals.Count} 项指标中，{behind} 项未达序时进度（第 {bulletin.Version} 版）。",
                $"Of {bulletin.Goals.Count} indicators, {behind} are behind (version {bulletin.Version})."),
            [.. bulletin.Goals.Select(Item)]);
    }

    private static SummaryItem Item(GoalLine goal)
    {
        var (tone, standing) = goal.Standing switch
        {
            GoalStanding.Reached => (Tone.Good, new Wording("已完成", "reached")),
            GoalStanding.Met => (Tone.Good, new Wording("已达到下限", "met")),
            GoalStanding.OnPath => (Tone.Good, new Wording("符合序时进度", "on path")),
            GoalStanding.Behind => (Tone.Bad, new Wording("未达序时进度", "behind")),
            _ => (Tone.Quiet, new Wording("尚无数据", "no data yet")),
        };
        return new SummaryItem(tone, goal.Name.Zh, standing, [goal.Sentence]);
    }
}
