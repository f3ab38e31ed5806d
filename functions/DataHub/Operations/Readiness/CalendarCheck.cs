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
        var result = PlanMails.MissingCalendarYear(calendar, today) is { } missing
            ? Missing(missing, isRunning: missing == today.Year)
            : CheckResult.Pass($"节假日已知至 {calendar.LastPublishedYear} 年", $"holidays are known up to {calendar.LastPublishedYear}");
        return Task.FromResult(result);
    }

    // Until the year has begun no due date is wrong yet, only provisional.
    private static CheckResult Missing(int year, bool isRunning)
    {
        var detail = new Wording(
            $"缺少 {year} 年的节假日，期限只按周末推算", $"the holidays of {year} are missing: due dates go by weekends alone");
        var remedy = new Wording(
            "把国务院公布的放假安排存为容器 config 的 plan/calendar/yyyy.json，不需重新部署",
            "put the holidays that the State Council published into the container config as plan/calendar/yyyy.json;"
                + " no deployment is needed");
        return isRunning ? CheckResult.Fail(detail, remedy) : CheckResult.Warn(detail, remedy);
    }
}
