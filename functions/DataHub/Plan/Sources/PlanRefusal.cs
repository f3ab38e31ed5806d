namespace DataHub.Plan.Sources;

/// <summary>Files in storage that cannot be used as they are.</summary>
/// <param name="Hash">Of the plan they would have made: the same files are told of once.</param>
public sealed record PlanRefusal(string Hash, IReadOnlyList<PlanFault> Faults);
