namespace DataHub.Local.Replay.Truth;

/// <summary>A project in a month (D16).</summary>
/// <param name="By">The unit, or the organisation of the city.</param>
internal sealed record ToldProject(DateTimeOffset At, string By, string Month, string Project, string Stage);
