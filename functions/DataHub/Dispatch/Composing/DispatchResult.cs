using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>All that was worked out of a month, before it is put into words.</summary>
/// <param name="Units">In the plan's order.</param>
internal sealed record DispatchResult(
    CityPlan Plan, BusinessMonth Month, DateTimeOffset AsOf, IReadOnlyList<UnitResult> Units)
{
    public DateOnly JudgedOn => BusinessTime.DateOf(AsOf);
}
