using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>A count that a verdict is built on, and what it was taken from.</summary>
/// <param name="Month">The month of the report: an earlier one when the unit is silent.</param>
public sealed record Measured(decimal Count, BusinessMonth Month, IReadOnlyList<SourceRef> Sources);
