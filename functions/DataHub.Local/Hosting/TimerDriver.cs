using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataHub.Local.Hosting;

/// <summary>Runs timer functions when the clock says so, one after the other, never before their time.</summary>
public sealed class TimerDriver(
    IReadOnlyList<TimerFunction> timers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<TimerDriver> log)
{
    // A machine that slept, or a clock that was set, is noticed after this long.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Occurrences after one instant, up to and with another, in the order of time.</summary>
    public IReadOnlyList<DueTimer> DueBetween(DateTimeOffset after, DateTimeOffset upTo) =>
    [
        .. timers
            .SelectMany(timer => timer.Occurrences(after, upTo), (timer, at) => new DueTimer(at, timer))
            .OrderBy(due => due.At)
            .ThenBy(due => due.Function.Name, StringComparer.Ordinal),
    ];

    /// <summary>Runs everything that falls due after one instant, up to and with another.</summary>
    /// <param name="reach">Called with the instant of each occurrence before it runs: a simulated clock goes there.</param>
    /// <param name="afterEach">What is to happen before the next occurrence, such as working off what this one enqueued.</param>
    public async Task RunDueAsync(
        DateTimeOffset after,
        DateTimeOffset upTo,
        Action<DateTimeOffset> reach,
        CancellationToken cancellation,
        Func<CancellationToken, Task>? afterEach = null)
    {
        foreach (var due in DueBetween(after, upTo))
        {
            reach(due.At);
            await RunAsync(due, cancellation);
            await (afterEach?.Invoke(cancellation) ?? Task.CompletedTask);
        }
    }

    /// <summary>
    /// Follows the clock until cancelled. What was missed meanwhile runs once, not once an occurrence, as in the
    /// Functions host.
    /// </summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var last = clock.GetUtcNow();
        while (timers.Count > 0)
        {
            var pause = timers.Min(timer => timer.Next(last)) - clock.GetUtcNow();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause < LongestPause ? pause : LongestPause, clock, cancellation);
            }

            var now = clock.GetUtcNow();
            foreach (var due in DueBetween(last, now).GroupBy(due => due.Function).Select(group => group.Last()))
            {
                await RunAsync(due, cancellation);
            }
            last = now;
        }
    }

    private async Task RunAsync(DueTimer due, CancellationToken cancellation)
    {
        var info = new TimerInfo
        {
            IsPastDue = clock.GetUtcNow() - due.At > LongestPause,
            ScheduleStatus = new ScheduleStatus
            {
                Last = due.At.UtcDateTime,
                Next = due.Function.Next(due.At).UtcDateTime,
                LastUpdated = due.At.UtcDateTime,
            },
        };
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await due.Function.InvokeAsync(scope.ServiceProvider, info, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(error, "Timer {Function} failed at {At:O}.", due.Function.Name, due.At);
        }
    }
}
