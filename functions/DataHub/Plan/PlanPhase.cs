namespace DataHub.Plan;

/// <summary>A phase of the plan (实施阶段), both days included; domain report 1.2.</summary>
/// <param name="Source">Section of the plan's text.</param>
public sealed record PlanPhase(string Code, string Zh, string En, DateOnly From, DateOnly To, string Source)
{
    public bool Covers(DateOnly date) => From <= date && date <= To;
}
