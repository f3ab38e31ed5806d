namespace DataHub.Local.Replay.Scenario;

/// <summary>A mall on its way to “无废商场”: the day of each stage, in order.</summary>
internal sealed record MallStory(string Id, string Name, IReadOnlyList<(string Stage, DateOnly On)> Stages)
{
    private static readonly (string Stage, int Days)[] Way = [("推荐", -150), ("创建", -110), ("评估", -30), ("认定", 0), ("公示", 12)];

    public static MallStory RecognisedOn(string id, string name, DateOnly day) =>
        new(id, name, [.. Way.Select(stage => (stage.Stage, day.AddDays(stage.Days)))]);

    public string? StageOn(DateOnly day) => Stages.LastOrDefault(stage => stage.On <= day).Stage;

    public bool IsRecognisedOn(DateOnly day) => StageOn(day) is "认定" or "公示";

    public bool IsInProgressOn(DateOnly day) => StageOn(day) is "推荐" or "创建" or "评估";
}
