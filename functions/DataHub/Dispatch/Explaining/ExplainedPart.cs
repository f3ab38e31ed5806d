namespace DataHub.Dispatch.Explaining;

/// <summary>A unit's part of the city's figure; null is 未报 and left out.</summary>
/// <param name="Explain">Where the unit's own figure is explained.</param>
public sealed record ExplainedPart(string Unit, string Name, decimal? Value, string Explain);
