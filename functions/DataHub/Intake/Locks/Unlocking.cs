namespace DataHub.Intake.Locks;

/// <summary>An operator lets a unit change what is locked (解锁例外).</summary>
/// <param name="Period">The period that is opened again.</param>
/// <param name="Dataset">The one dataset it holds for; null for all.</param>
/// <param name="Until">The instant at which the lock holds again, UTC.</param>
/// <param name="GivenBy">Id of the operator's key.</param>
public sealed record Unlocking(
    string Unit, string Period, string? Dataset, DateTimeOffset Until, string Reason, string GivenBy, DateTimeOffset GivenAt);
