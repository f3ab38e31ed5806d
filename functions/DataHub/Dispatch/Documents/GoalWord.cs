using DataHub.Dispatch.Bulletins;

namespace DataHub.Dispatch.Documents;

/// <summary>How a goal stands, in a word.</summary>
internal static class GoalWord
{
    public static string Of(GoalStanding standing) => standing switch
    {
        GoalStanding.Reached => "已完成",
        GoalStanding.Met => "已达到下限",
        GoalStanding.OnPath => "符合序时进度",
        GoalStanding.Behind => "未达序时进度",
        _ => "尚无数据",
    };
}
