namespace DataHub.Plan;

/// <summary>The path of a cumulative target from 0 over its milestones (时序进度); domain report 10.3.</summary>
/// <param name="StartsOn">The day on which it is still 0.</param>
/// <param name="Milestones">Ascending by day.</param>
public sealed record MilestoneRamp(DateOnly StartsOn, RampShape Shape, IReadOnlyList<Milestone> Milestones)
{
    /// <summary>The count that should have been reached at the end of a day; the last milestone's ever after.</summary>
    public decimal RampAt(DateOnly date)
    {
        var reached = LastDueAt(date);
        var next = Milestones.FirstOrDefault(milestone => milestone.By > date);
        var (fromDay, fromMin) = reached is null ? (StartsOn, 0m) : (reached.By, reached.Min);
        if (Shape == RampShape.Step || next is null || date <= fromDay)
        {
            return fromMin;
        }

        var share = (decimal)(date.DayNumber - fromDay.DayNumber) / (next.By.DayNumber - fromDay.DayNumber);
        return fromMin + ((next.Min - fromMin) * share);
    }

    /// <summary>The latest milestone whose day has come, the day included; null before the first.</summary>
    public Milestone? LastDueAt(DateOnly date) => Milestones.LastOrDefault(milestone => milestone.By <= date);
}
