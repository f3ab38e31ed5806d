namespace DataHub.Local.Replay.Truth;

/// <summary>A leader or reporter of a unit (D03).</summary>
internal sealed record ToldContact(DateTimeOffset At, string Unit, string Role, DateOnly From, DateOnly? To);
