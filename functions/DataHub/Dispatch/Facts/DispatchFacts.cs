namespace DataHub.Dispatch.Facts;

/// <summary>All that the dispatch knows of a month, as of one instant.</summary>
/// <param name="Units">In the plan's order.</param>
/// <param name="Office">
/// What the city's own organisations handed in, under the lead organisation's name: platforms (D16), inspections (D17),
/// publicity (D19), documents (D24).
/// </param>
public sealed record DispatchFacts(IReadOnlyList<UnitFacts> Units, UnitFacts Office);
