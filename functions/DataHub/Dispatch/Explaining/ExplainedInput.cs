namespace DataHub.Dispatch.Explaining;

/// <summary>A value that went into a formula, as dataset.field; null is 未报.</summary>
/// <param name="Name">As dataset.field.</param>
public sealed record ExplainedInput(string Name, decimal? Value);
