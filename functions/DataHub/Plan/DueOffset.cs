namespace DataHub.Plan;

/// <summary>The distance from a period or an event to its due day, before any shift.</summary>
public sealed record DueOffset(DueOffsetType Type, int N);
