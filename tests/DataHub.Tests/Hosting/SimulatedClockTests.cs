using DataHub.Local.Hosting;

namespace DataHub.Tests.Hosting;

public class SimulatedClockTests
{
    private static readonly DateTimeOffset Start = new(2025, 3, 31, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var clock = new SimulatedClock(Start);

        Assert.Equal(Start, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        clock.AdvanceTo(Start.AddDays(17));
        Assert.Equal(Start.AddDays(17), clock.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatedClock(Start).AdvanceTo(Start.AddTicks(-1)));
}
