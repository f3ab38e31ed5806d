using DataHub.Plan;

namespace DataHub.Alerts;

/// <summary>A step of the ladder that is due for a report, and what is to be done about it.</summary>
/// <param name="At">The instant at which the step fell due, UTC.</param>
/// <param name="StopsOnReceipt">
/// False for a step reached by months late in a row: these stay late whatever arrives.
/// </param>
public sealed record StepDecision(LadderStep Step, DateTimeOffset At, StepOutcome Outcome, bool StopsOnReceipt);
