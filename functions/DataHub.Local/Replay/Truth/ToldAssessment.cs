namespace DataHub.Local.Replay.Truth;

/// <summary>A unit's assessment of an item (D20).</summary>
internal sealed record ToldAssessment(DateTimeOffset At, string Unit, string Item, bool Met);
