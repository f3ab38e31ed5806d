using DataHub.Dispatch.Issuing;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Issuing;

public class DispatchCalendarTests
{
    private static readonly DispatchCalendar Calendar = new(Liaocheng.Plan);

    [Theory]
    [InlineData("2025-02", "2025-03-12T01:00:00Z")]
    [InlineData("2025-03", "2025-04-14T01:00:00Z")]
    public void The_dispatch_is_on_the_12th_shifted_to_a_workday_at_the_plans_hour(string month, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Calendar.DispatchAt(BusinessMonth.Parse(month)));

    [Fact]
    public void A_month_is_due_from_its_instant_on()
    {
        Assert.DoesNotContain(Month.March, Calendar.DueMonths(Month.DispatchAt.AddTicks(-1)));
        Assert.Equal(Month.March, Calendar.DueMonths(Month.DispatchAt)[^1]);
    }

    [Fact]
    public void Only_months_of_the_plan_are_due()
    {
        var due = Calendar.DueMonths(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(Liaocheng.Plan.Months, due);
    }

    [Theory]
    [InlineData("2025-04-14T01:00:00Z", "2025-04-14T01:00:00Z")]
    [InlineData("2025-04-15T00:59:59Z", "2025-04-14T01:00:00Z")]
    [InlineData("2025-04-15T23:00:00Z", "2025-04-15T01:00:00Z")]
    public void Corrections_are_looked_for_once_a_day_at_the_plans_hour(string asOf, string lookedAt) =>
        Assert.Equal(DateTimeOffset.Parse(lookedAt, null), Calendar.LastRevisionAt(DateTimeOffset.Parse(asOf, null)));

    [Theory]
    [InlineData("2025-07-31T00:00:00Z", true)]
    [InlineData("2025-08-01T00:00:00Z", false)]
    public void A_month_is_open_to_correction_for_the_plans_number_of_months(string asOf, bool open) =>
        Assert.Equal(open, Calendar.IsOpen(Month.March, DateTimeOffset.Parse(asOf, null)));
}
