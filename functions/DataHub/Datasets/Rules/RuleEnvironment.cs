using DataHub.Plan;

namespace DataHub.Datasets.Rules;

/// <summary>What a rule may know besides the row: the plan, and the business date on which the row is judged.</summary>
public sealed record RuleEnvironment(CityPlan Plan, DateOnly Today)
{
    public string TodayText { get; } = Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
