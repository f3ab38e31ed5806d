namespace DataHub.Dispatch.Explaining;

/// <summary>A value that went into a formula; null is 未报.</summary>
/// <param name="Name">As dataset.field.</param>
/// <param name="Rows">Of an indicator that is counted from rows, how many were: these are listed, there is no one value.</param>
public sealed record ExplainedInput(string Name, decimal? Value, int? Rows = null);
