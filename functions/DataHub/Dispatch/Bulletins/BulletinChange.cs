using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>What one version says differently from the one before.</summary>
/// <param name="Unit">The unit concerned; null for the city.</param>
/// <param name="Field">The figure, such as QtyMonthT; SOURCES when only the submissions differ.</param>
public sealed record BulletinChange(string? Unit, string Field, string? Before, string? After, Wording Sentence);
