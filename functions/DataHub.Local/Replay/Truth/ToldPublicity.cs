namespace DataHub.Local.Replay.Truth;

/// <summary>An event or an update of the disclosure column (D19).</summary>
internal sealed record ToldPublicity(DateTimeOffset At, string By, string Month, string Kind, DateOnly On);
