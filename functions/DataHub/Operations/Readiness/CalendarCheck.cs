using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations.Readiness;

/// <summary>
/// Whether the public holidays are known that due dates hang on. The State Council publishes a year's in the November
/// before it, so from 1 December on next year's are asked for (domain report 6.1).
/// </summary>
/// <param name="services">The plan is asked for within the check: one that cannot be loaded is then this check's finding.</param>
public sealed class CalendarCheck(IServiceProvider services, TimeProvider clock) : IReadinessCheck
{
    private const int December = 12;

    public string Name => "calendar";

    public Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var known = services.GetRequiredService<CityPlan>().Calendar.LastPublishedYear;
        var needed = today.Month == December ? today.Year + 1 : today.Year;
        var remedy = new Wording(
            "把国务院公布的放假安排加入方案的 calendar 文件夹后重新部署",
            "add the holidays that the State Council published to the plan's calendar folder, and deploy");
        var (last, asked) = (known.ToString(CultureInfo.InvariantCulture), needed.ToString(CultureInfo.InvariantCulture));
        var result = known >= needed
            ? CheckResult.Pass($"节假日已知至 {last} 年", $"holidays are known up to {last}")
            : CheckResult.Fail(
                new Wording($"缺少 {asked} 年的节假日，期限只按周末推算", $"the holidays of {asked} are missing: due dates go by weekends alone"),
                remedy);
        return Task.FromResult(result);
    }
}
