using DataHub.Local.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataHub.Tests.Hosting;

public class TimerDriverTests
{
    private static readonly DateTimeOffset NewYear = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<string> _runs = [];
    private readonly SimulatedClock _clock = new(NewYear);

    [Fact]
    public async Task What_falls_due_between_two_instants_runs_in_the_order_of_time()
    {
        await Driver().RunDueAsync(NewYear, NewYear.AddHours(2), _clock.AdvanceTo, Settle, default);

        Assert.Equal(["00:30 half", "01:00 hour", "01:30 half", "02:00 hour"], _runs);
    }

    [Fact]
    public async Task The_first_instant_is_left_out_and_the_last_is_not_so_that_spans_join_without_gap_or_double()
    {
        var driver = Driver();
        for (var at = NewYear; at < NewYear.AddHours(2); at = at.AddMinutes(30))
        {
            await driver.RunDueAsync(at, at.AddMinutes(30), _clock.AdvanceTo, Settle, default);
        }

        Assert.Equal(["00:30 half", "01:00 hour", "01:30 half", "02:00 hour"], _runs);
    }

    [Fact]
    public async Task A_timer_that_falls_due_every_ten_minutes_runs_once_an_hour()
    {
        await Driver(typeof(Often)).RunDueAsync(NewYear, NewYear.AddMinutes(85), _clock.AdvanceTo, Settle, default);

        Assert.Equal(["01:00 often", "01:20 often"], _runs);
    }

    [Fact]
    public async Task What_a_timer_leaves_is_worked_off_before_the_next_runs()
    {
        await Driver().RunDueAsync(
            NewYear, NewYear.AddHours(1), _clock.AdvanceTo, () => Task.Run(() => _runs.Add("worked off")), default);

        Assert.Equal(["00:30 half", "worked off", "01:00 hour", "worked off"], _runs);
    }

    [Fact]
    public void A_month_of_an_hourly_timer_has_an_occurrence_an_hour() =>
        Assert.Equal(31 * 24, Driver().DueBetween(NewYear, NewYear.AddDays(31)).Count(due => due.Function.Name == "hour"));

    [Fact]
    public async Task A_timer_that_fails_does_not_keep_the_next_from_running()
    {
        await Driver(typeof(Failing), typeof(OnTheHour)).RunDueAsync(NewYear, NewYear.AddHours(1), _clock.AdvanceTo, Settle, default);

        Assert.Equal(["01:00 failing", "01:00 hour"], _runs);
    }

    [Fact]
    public async Task A_timer_is_told_when_it_is_late()
    {
        var driver = Driver(typeof(Telling));
        await driver.RunDueAsync(NewYear, NewYear.AddHours(1), _clock.AdvanceTo, Settle, default);
        _clock.AdvanceTo(NewYear.AddHours(5));
        await driver.RunDueAsync(NewYear.AddHours(1), NewYear.AddHours(2), _ => { }, Settle, default);

        Assert.Equal(["01:00 on time, next 02:00", "05:00 late, next 03:00"], _runs);
    }

    private static Task Settle() => Task.CompletedTask;

    private TimerDriver Driver(params Type[] functions)
    {
        var catalogue = FunctionCatalogue.Read(
            functions is [] ? [typeof(OnTheHour), typeof(OnTheHalf)] : functions, new ConfigurationBuilder().Build());
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddSingleton(_runs).BuildServiceProvider();
        return new TimerDriver(
            catalogue.Timers,
            services.GetRequiredService<IServiceScopeFactory>(),
            _clock,
            NullLogger<TimerDriver>.Instance);
    }

    public class OnTheHour(List<string> runs, TimeProvider clock)
    {
        [Function("hour")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => runs.Add($"{clock.GetUtcNow():HH:mm} hour");
    }

    public class OnTheHalf(List<string> runs, TimeProvider clock)
    {
        [Function("half")]
        public Task RunAsync([TimerTrigger("0 30 * * * *")] TimerInfo timer, CancellationToken cancellation)
        {
            runs.Add($"{clock.GetUtcNow():HH:mm} half");
            return Task.CompletedTask;
        }
    }

    public class Often(List<string> runs, TimeProvider clock)
    {
        [Function("often")]
        public void Run([TimerTrigger("0 */10 * * * *")] TimerInfo timer) => runs.Add($"{clock.GetUtcNow():HH:mm} often");
    }

    public class Failing(List<string> runs, TimeProvider clock)
    {
        [Function("failing")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            runs.Add($"{clock.GetUtcNow():HH:mm} failing");
            throw new InvalidOperationException("as expected");
        }
    }

    public class Telling(List<string> runs, TimeProvider clock)
    {
        [Function("telling")]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => runs.Add(
            $"{clock.GetUtcNow():HH:mm} {(timer.IsPastDue ? "late" : "on time")}, next {timer.ScheduleStatus!.Next:HH:mm}");
    }
}
