namespace DataHub.Plan;

/// <summary>
/// The ladder for a missing report (催报阶梯): a reminder before, on and after the due day, up to a candidate for the
/// circular; domain report 10.1, obligation O60. It stops on receipt.
/// </summary>
public sealed class AlertLadder(IReadOnlyList<LadderStep> steps)
{
    /// <summary>In the order in which they are climbed.</summary>
    public IReadOnlyList<LadderStep> Steps => steps;

    /// <exception cref="KeyNotFoundException">The ladder has no such step.</exception>
    public LadderStep this[string id] =>
        steps.FirstOrDefault(step => step.Id == id)
        ?? throw new KeyNotFoundException($"The ladder has no step ‘{id}’.");

    /// <summary>The instant, in UTC, of a step for a report due on <paramref name="dueOn"/>.</summary>
    public static DateTimeOffset InstantOf(LadderStep step, DateOnly dueOn, WorkCalendar calendar) =>
        BusinessTime.At(calendar.AddWorkdays(dueOn, step.Workdays), step.At);
}
