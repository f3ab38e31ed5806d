namespace DataHub.Local.Replay.Truth;

/// <summary>A document handed in (D24).</summary>
internal sealed record ToldDocument(DateTimeOffset At, string By, string Kind);
