using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Stage;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Demo;

public class PastInstantsTests
{
    private static readonly IReadOnlyList<DateTimeOffset> Instants = PastInstants.Of(Scenario.Load(Samples.Month), Liaocheng.Plan);

    [Fact]
    public void The_jobs_run_at_the_ladders_steps_and_the_dispatch_of_each_month_reported_before()
    {
        var days = Instants.Select(BusinessTime.DateOf).ToList();

        // January: due on 8 February, dispatched on the 12th; February: due on 10 March, dispatched on the 12th.
        Assert.Contains(new DateOnly(2025, 2, 5), days);
        Assert.Contains(new DateOnly(2025, 2, 12), days);
        Assert.Contains(new DateOnly(2025, 3, 11), days);
        Assert.Contains(new DateOnly(2025, 3, 12), days);
    }

    [Fact]
    public void They_are_looked_for_corrections_on_the_day_after_a_late_report() =>
        Assert.Contains(new DateOnly(2025, 3, 14), Instants.Select(BusinessTime.DateOf));

    [Fact]
    public void They_stand_in_the_order_of_time_and_end_before_the_play()
    {
        Assert.Equal(Instants.Order(), Instants);
        Assert.True(Instants[^1] < BusinessTime.StartOf(new DateOnly(2025, 3, 31)));
    }
}
