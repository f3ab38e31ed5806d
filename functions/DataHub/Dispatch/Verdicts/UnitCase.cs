using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>What a verdict on a unit's month is based on.</summary>
/// <param name="Month">The month judged; counts are those of its last day.</param>
/// <param name="JudgedOn">The business date of the judgement: what milestones and reports are late by.</param>
public sealed record UnitCase(
    UnitFacts Facts, BusinessMonth Month, DateOnly JudgedOn, ReportingRecord Reporting, CityPlan Plan);
