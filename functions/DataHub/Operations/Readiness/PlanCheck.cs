using DataHub.Datasets;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations.Readiness;

/// <summary>Whether the plan and the datasets are loaded.</summary>
/// <param name="services">Both are asked for within the check: what cannot be loaded is then this check's finding.</param>
public sealed class PlanCheck(IServiceProvider services) : IReadinessCheck
{
    public string Name => "plan";

    public Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var plan = services.GetRequiredService<CityPlan>();
        var datasets = services.GetRequiredService<DatasetRegistry>().All.Count;
        return Task.FromResult(CheckResult.Pass(
            $"{plan.Name}，{plan.Units.Count} 个单位，{datasets} 个数据集",
            $"{plan.Name}, {plan.Units.Count} units, {datasets} datasets"));
    }
}
