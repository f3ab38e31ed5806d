using DataHub.Datasets;
using DataHub.Local.Replay.Play;
using DataHub.Local.Replay.Scenario;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Replay;

public class MomentsTests
{
    private static readonly ReplayScenario Scenario = ScenarioWriter.Write(
        Liaocheng.Plan, DatasetRegistry.Load(new HubSettings().SchemaFolder, Liaocheng.Plan), 1, new(2024, 5), new(2024, 6));

    private static readonly IReadOnlyList<Moment> All = Moments.Of(Scenario, Liaocheng.Plan, []);

    [Theory]
    [InlineData("2024-06-08T09:00:00+08:00")]
    [InlineData("2024-06-11T17:00:00+08:00")]
    [InlineData("2024-06-12T09:00:00+08:00")]
    public void The_ladders_steps_and_the_dispatch_are_among_them(string instant)
    {
        // May is due on Saturday the 8th, which is shifted past the Dragon Boat Festival to Tuesday the 11th.
        var skipped = instant.StartsWith("2024-06-08", StringComparison.Ordinal);

        Assert.Equal(!skipped, All.Any(moment => moment.At == DateTimeOffset.Parse(instant, null)));
    }

    [Fact]
    public void Every_other_Monday_all_timers_run()
    {
        var days = All.Where(moment => moment.All).Select(moment => BusinessTime.DateOf(moment.At)).ToList();

        Assert.All(days, day => Assert.Equal(DayOfWeek.Monday, day.DayOfWeek));
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.Equal(14, pair.Second.DayNumber - pair.First.DayNumber));
        Assert.InRange(days.Count, 7, 9);
    }

    [Fact]
    public void What_comes_after_its_months_dispatch_is_looked_for_on_the_next_morning()
    {
        var mornings = All.Where(moment => BusinessTime.ToBeijing(moment.At).Hour == 9).Select(moment => moment.At).ToList();
        var late = Scenario.Acts.Where(act => act.Act.Period == "2024-05" && act.Act.At > DateTimeOffset.Parse("2024-06-12T09:00:00+08:00", null)).ToList();
        Assert.NotEmpty(late);
        Assert.All(late, act => Assert.Contains(mornings, morning => morning > act.Act.At && morning - act.Act.At < TimeSpan.FromDays(1)));
    }

    [Fact]
    public void They_stand_in_the_order_of_time_and_within_the_play()
    {
        Assert.Equal(All.OrderBy(moment => moment.At), All);
        Assert.All(All, moment => Assert.InRange(moment.At, Scenario.Opening, Scenario.End));
    }
}
