namespace DataHub.Local.Replay.Truth;

/// <summary>What the acceptance found of an item (D21).</summary>
internal sealed record ToldAcceptance(DateTimeOffset At, string Unit, string Item, int Round, string Verdict);
