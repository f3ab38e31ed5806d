namespace DataHub.Plan;

/// <summary>One step of the ladder for a missing report.</summary>
/// <param name="Id">Such as T-3 or T+1.</param>
/// <param name="Workdays">Workdays from the due day; negative before it.</param>
/// <param name="At">Beijing time of day.</param>
/// <param name="LateMonthsInARow">
/// When set, the step is also reached by this many consecutive late months, however many workdays have passed.
/// </param>
public sealed record LadderStep(
    string Id,
    int Workdays,
    TimeOnly At,
    LadderStepKind Kind,
    LadderAddressee To,
    IReadOnlyList<LadderAddressee> Cc,
    int? LateMonthsInARow = null);
