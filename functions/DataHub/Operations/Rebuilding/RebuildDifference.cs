namespace DataHub.Operations.Rebuilding;

/// <summary>A row that stands otherwise than the raw bytes say.</summary>
/// <param name="Stored">The submission that the row standing came from; null when none stands.</param>
/// <param name="Raw">The submission whose bytes say it; null when none does.</param>
public sealed record RebuildDifference(string Key, RebuildDifferenceKind Kind, string? Stored, string? Raw);
