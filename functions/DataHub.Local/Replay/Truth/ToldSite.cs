namespace DataHub.Local.Replay.Truth;

/// <summary>A site of the registry (D02).</summary>
internal sealed record ToldSite(DateTimeOffset At, string Unit, string Site, string Kind, IReadOnlyList<string> Accepted, string Status);
