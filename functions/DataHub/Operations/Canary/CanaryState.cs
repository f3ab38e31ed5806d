namespace DataHub.Operations.Canary;

/// <summary>How the drop zone's probe fared.</summary>
/// <param name="DroppedAt">When the last one was put there; null when none ever was.</param>
/// <param name="SeenAt">When one was announced last; null when none ever was.</param>
/// <param name="SeenDroppedAt">When that one had been put there.</param>
public sealed record CanaryState(DateTimeOffset? DroppedAt, DateTimeOffset? SeenAt, DateTimeOffset? SeenDroppedAt);
