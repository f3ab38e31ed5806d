namespace DataHub.Plan;

/// <summary>A cumulative target with milestones, for the city, for units, or both; domain report 1.2 and 1.3.</summary>
/// <param name="Code">Such as MALL or CENTRE.</param>
/// <param name="Unit">Unit of the count, such as 个; 比例 for a share.</param>
/// <param name="City">The city's milestones; empty when it has none.</param>
/// <param name="Groups">The units' milestones; empty when they have none.</param>
/// <param name="ReachedAt">
/// Where the text gives a range, its upper end: from the milestone's minimum on the target is met, here it is
/// reached, and more is no failure (A9).
/// </param>
/// <param name="MeasuredBy">What tells how far it has come; null when nothing does.</param>
public sealed record CountTarget(
    string Code,
    string Zh,
    string En,
    string Unit,
    DateOnly StartsOn,
    RampShape Ramp,
    IReadOnlyList<Milestone> City,
    IReadOnlyList<TargetGroup> Groups,
    decimal? ReachedAt = null,
    TargetMeasure? MeasuredBy = null)
{
    /// <summary>The city's path; null when the city has no target.</summary>
    public MilestoneRamp? CityRamp => City.Count == 0 ? null : new MilestoneRamp(StartsOn, Ramp, City);

    /// <summary>A unit's path; null when the unit has no target.</summary>
    public MilestoneRamp? RampOf(string unit) =>
        Groups.FirstOrDefault(group => group.Units.Contains(unit)) is { } group
            ? new MilestoneRamp(StartsOn, Ramp, group.Milestones)
            : null;
}
