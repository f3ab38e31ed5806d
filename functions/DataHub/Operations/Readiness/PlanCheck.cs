using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Plan.Sources;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations.Readiness;

/// <summary>Whether the plan and the datasets are loaded, and whether files in storage that override the plan are in force.</summary>
/// <param name="services">All are asked for within the check: what cannot be loaded is then this check's finding.</param>
public sealed class PlanCheck(IServiceProvider services) : IReadinessCheck
{
    public string Name => "plan";

    public async Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var plan = services.GetRequiredService<CityPlan>();
        var datasets = services.GetRequiredService<DatasetRegistry>().All.Count;
        var inForce = services.GetRequiredService<PlanInForce>();
        if (inForce.Refusal is { } refusal)
        {
            var first = refusal.Faults[0];
            return CheckResult.Fail(
                new Wording(
                    $"覆盖文件有 {refusal.Faults.Count} 处错误，未采用，仍用 {plan.Name}；首处：{first.File} {first.What.Zh}",
                    $"the files in storage have {refusal.Faults.Count} fault(s) and are not in force, {plan.Name} stays; the first: {first}"),
                new Wording(
                    "GET /api/operator/plan 列出全部错误；更正容器 config 中 plan/ 下的文件",
                    "GET /api/operator/plan lists them all; mend the files below plan/ in the container config"));
        }

        var stored = await services.GetRequiredService<PlanOverrideStore>().FingerprintAsync(cancellation);
        return stored == (inForce.Fingerprint ?? "")
            ? CheckResult.Pass(
                $"{plan.Name}，{plan.Units.Count} 个单位，{datasets} 个数据集",
                $"{plan.Name}, {plan.Units.Count} units, {datasets} datasets")
            : CheckResult.Warn(
                new Wording($"{plan.Name} 启动后，存储中的方案文件有变动", $"the plan's files in storage changed after {plan.Name} was read"),
                new Wording(
                    "几分钟内（本机平台几秒内）自动重启后生效",
                    "taken by a restart within minutes, by a hub on this machine within seconds"));
    }
}
