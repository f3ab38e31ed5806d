namespace DataHub.Plan.Sources;

/// <summary>What came of reading the plan with the files in storage.</summary>
/// <param name="Set">The plan to use.</param>
/// <param name="Fingerprint">Of the files in storage when they were read; null when storage did not answer.</param>
/// <param name="Refusal">Why the files in storage are not used; null when they are, or there are none.</param>
public sealed record PlanReading(PlanSet Set, string? Fingerprint, PlanRefusal? Refusal);
