using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>The threshold of the plan that a verdict crossed.</summary>
public sealed record VerdictThreshold(string Name, decimal Value, string Unit)
{
    public static VerdictThreshold Of(Thresholds thresholds, string name)
    {
        var threshold = thresholds.Of(name);
        return new VerdictThreshold(threshold.Name, threshold.Value, threshold.Unit);
    }
}
