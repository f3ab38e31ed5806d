using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>A unit as a month's dispatch looks at it.</summary>
/// <param name="Month">Counts of the registers are those of its last day.</param>
/// <param name="JudgedOn">Business date of the judgement: what is overdue is so on this day.</param>
public sealed record UnitLook(UnitFacts Facts, BusinessMonth Month, DateOnly JudgedOn, CityPlan Plan);
