namespace DataHub.Local.Replay.Scenario;

/// <summary>What becomes of a unit's report of a month.</summary>
/// <param name="At">When it arrives and is accepted; null when it never does.</param>
/// <param name="RefusedAt">When a wrong one arrived before it.</param>
/// <param name="CorrectedAt">When a better one follows, after the dispatch.</param>
/// <param name="Error">By how much the first was wrong, as a factor.</param>
internal sealed record ReportFate(DateTimeOffset? At, DateTimeOffset? RefusedAt, DateTimeOffset? CorrectedAt, decimal Error);
