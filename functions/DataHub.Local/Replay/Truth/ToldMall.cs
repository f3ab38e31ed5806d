namespace DataHub.Local.Replay.Truth;

/// <summary>A stage of a mall (D14).</summary>
internal sealed record ToldMall(DateTimeOffset At, string Unit, string Mall, string Stage, DateOnly On);
