using DataHub.Plan;
using DataHub.Register;

namespace DataHub.Alerts;

/// <summary>
/// Decides which steps of the ladder a report has reached; pure, so that the same facts give the same steps.
/// </summary>
public sealed class LadderClimb(AlertLadder ladder, WorkCalendar calendar)
{
    /// <summary>
    /// The steps due at <paramref name="asOf"/> and not yet recorded, in the ladder's order. A report stops exactly the
    /// steps that fall due at or after its arrival.
    /// </summary>
    /// <param name="dueOn">The report's due day.</param>
    /// <param name="lateMonths">Months late or missing in a row, this one included; 0 when this one is not.</param>
    /// <param name="recorded">Ids of the steps that were dealt with before.</param>
    public IReadOnlyList<StepDecision> Due(
        ExpectedReport report, DateOnly dueOn, int lateMonths, IReadOnlySet<string> recorded, DateTimeOffset asOf)
    {
        var due = ladder.Steps
            .Select(step => Reach(step, dueOn, lateMonths))
            .Where(step => step.At <= asOf && !recorded.Contains(step.Step.Id))
            .Where(step => !(step.StopsOnReceipt && report.ReceivedAt <= step.At))
            .Select(step => step.StopsOnReceipt && report.ReceivedAt <= asOf
                ? step with { Outcome = StepOutcome.Answered }
                : step)
            .ToList();
        var highest = due
            .Where(step => step.Outcome == StepOutcome.Taken)
            .GroupBy(step => step.Step.To.At)
            .Select(steps => steps.Last().Step.Id)
            .ToHashSet();
        return
        [
            .. due.Select(step => step.Outcome == StepOutcome.Taken && !highest.Contains(step.Step.Id)
                ? step with { Outcome = StepOutcome.Overtaken }
                : step),
        ];
    }

    /// <summary>Every instant at which a report due on a day may reach a step.</summary>
    public IEnumerable<DateTimeOffset> Instants(DateOnly dueOn) => ladder.Steps.SelectMany(step =>
        step.LateMonthsInARow is null
            ? [InstantOf(step, dueOn)]
            : new[] { InstantOf(step, dueOn), EarlyInstantOf(step, dueOn) });

    private StepDecision Reach(LadderStep step, DateOnly dueOn, int lateMonths)
    {
        var inARow = lateMonths >= step.LateMonthsInARow;
        var at = inARow ? EarlyInstantOf(step, dueOn) : InstantOf(step, dueOn);
        return new StepDecision(step, at, StepOutcome.Taken, StopsOnReceipt: !inARow);
    }

    private DateTimeOffset InstantOf(LadderStep step, DateOnly dueOn) => AlertLadder.InstantOf(step, dueOn, calendar);

    // The month is late from midnight on; whoever is to read it is told on the next workday, at the step's hour.
    private DateTimeOffset EarlyInstantOf(LadderStep step, DateOnly dueOn) =>
        AlertLadder.InstantOf(step with { Workdays = Math.Min(step.Workdays, 1) }, dueOn, calendar);
}
