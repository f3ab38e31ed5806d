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

    /// <summary>
    /// Runs what falls due after one instant, up to and with another. A timer that falls due several times within an
    /// hour runs at the last of these, as one does that wakes up late: months are played in seconds.
    /// </summary>
    /// <param name="reach">Called with the instant of each occurrence before it runs: a
    /// simulated clock goes there.</param>
    /// <param name="finish">Called after each has run: what it enqueued is worked off before time goes on.</param>
    /// <param name="only">Names of the timers to run; null for all of them.</param>
    public async Task RunDueAsync(
        DateTimeOffset after,
        DateTimeOffset upTo,
        Action<DateTimeOffset> reach,
        Func<Task> finish,
        CancellationToken cancellation,
        IReadOnlyCollection<string>? only = null)
    {
        for (var from = after; from < upTo;)
        {
            var hour = new DateTimeOffset(from.UtcTicks - (from.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero).AddHours(1);
            var until = hour < upTo ? hour : upTo;
            foreach (var due in DueOnceBetween(from, until).Where(due => only?.Contains(due.Function.Name) ?? true))
            {
                reach(due.At);
                await RunAsync(due, cancellation);
                await finish();
            }

            from = until;
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
            foreach (var due in DueOnceBetween(last, now))
            {
                await RunAsync(due, cancellation);
            }

            last = now;
        }
    }

    // Of each timer the last occurrence, in the order of time.
    private IEnumerable<DueTimer> DueOnceBetween(DateTimeOffset after, DateTimeOffset upTo) =>
        DueBetween(after, upTo).GroupBy(due => due.Function).Select(group => group.Last()).OrderBy(due => due.At);

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
