using DataHub.Dispatch.Indicators;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>All that was worked out of a month, before it is put into words.</summary>
/// <param name="Units">In the plan's order.</param>
/// <param name="Office">Of what the city's own organisations handed in.</param>
/// <param name="Indicators">Those counted from rows that this month has.</param>
internal sealed record DispatchResult(
    CityPlan Plan,
    BusinessMonth Month,
    DateTimeOffset AsOf,
    IReadOnlyList<UnitResult> Units,
    UnitFigures Office,
    IReadOnlyList<Indicator> Indicators)
{
    public DateOnly JudgedOn => BusinessTime.DateOf(AsOf);
}
