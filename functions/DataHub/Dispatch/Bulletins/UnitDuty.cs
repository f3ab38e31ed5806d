namespace DataHub.Dispatch.Bulletins;

/// <summary>Something a unit owes once; the city's line of the same code has its name.</summary>
/// <param name="Code">Id of the campaign or code of the deliverable.</param>
public sealed record UnitDuty(string Code, DutyState State);
