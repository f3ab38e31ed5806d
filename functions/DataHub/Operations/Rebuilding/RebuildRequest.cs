namespace DataHub.Operations.Rebuilding;

/// <summary>Which rows are to be computed anew from the raw bytes.</summary>
/// <param name="Dataset">Null for every dataset that is reported by period.</param>
/// <param name="Period">As the dataset's: 2025-03, or a day for what is sent daily.</param>
/// <param name="Apply">Whether what differs is replaced; else it is only listed.</param>
public sealed record RebuildRequest(string? Dataset, string? Unit, string? Period, bool Apply = false);
