using System.Globalization;
using DataHub.Intake.Normalising;
using DataHub.Plan;

namespace DataHub.Datasets.Rules;

/// <summary>What a rule may know besides the row: the plan, and the instant at which the row arrived.</summary>
public sealed record RuleEnvironment(CityPlan Plan, DateTimeOffset AsOf)
{
    /// <summary>The business date of arrival, yyyy-MM-dd.</summary>
    public string TodayText { get; } = BusinessTime.DateOf(AsOf).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant of arrival as rows state instants.</summary>
    public string NowText { get; } = InstantText.Of(AsOf);
}
