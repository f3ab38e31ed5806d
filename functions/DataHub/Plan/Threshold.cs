namespace DataHub.Plan;

/// <summary>A number that decides a finding or a verdict.</summary>
/// <param name="Name">As rules write it after <c>$</c>, such as massBalanceTolerance.</param>
/// <param name="Unit">Of the value: share, t, workdays …</param>
/// <param name="Source">Who says so; the plan itself states no threshold (A16).</param>
public sealed record Threshold(string Name, decimal Value, string Unit, string Source);
