namespace DataHub.Operations.Canary;

/// <summary>One step of a probe's way.</summary>
/// <param name="At">When it was taken.</param>
/// <param name="DroppedAt">When that probe was put into the drop zone.</param>
internal sealed record CanaryMark(DateTimeOffset At, DateTimeOffset DroppedAt);
