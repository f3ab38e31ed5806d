using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Plan.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Operations.Readiness;

/// <summary>
/// Whether the public holidays are known that due dates hang on. The State Council publishes a year's in the November
/// before it, so from 1 December on next year's are asked for (domain report 6.1).
/// </summary>
/// <param name="services">The plan is asked for within the check: one that cannot be loaded is then this check's finding.</param>
public sealed class CalendarCheck(IServiceProvider services, TimeProvider clock) : IReadinessCheck
{
    public string Name => "calendar";

    public Task<CheckResult> RunAsync(CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(clock.GetUtcNow());
        var calendar = services.GetRequiredService<CityPlan>().Calendar;
        var remedy = new Wording(
            "把国务院公布的放假安排存为容器 config 的 plan/calendar/yyyy.json，不需重新部署",
            "put the holidays that the State Council published into the container config as plan/calendar/yyyy.json; no deployment is needed");
        var result = PlanMails.MissingCalendarYear(calendar, today) is { } missing
            ? CheckResult.Fail(
                new Wording($"缺少 {missing} 年的节假日，期限只按周末推算", $"the holidays of {missing} are missing: due dates go by weekends alone"),
                remedy)
            : CheckResult.Pass($"节假日已知至 {calendar.LastPublishedYear} 年", $"holidays are known up to {calendar.LastPublishedYear}");
        return Task.FromResult(result);
    }
}
