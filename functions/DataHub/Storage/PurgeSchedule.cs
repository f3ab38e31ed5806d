using System.Collections.Concurrent;
using DataHub.Datasets;

namespace DataHub.Storage;

/// <summary>
/// The purge dates of one submission's rows, entered in the <see cref="PurgeIndex"/> once each and before the rows. For
/// several batches at once.
/// </summary>
/// <param name="receivedAt">Instant of arrival.</param>
/// <param name="today">The business date on which the rows are written.</param>
public sealed class PurgeSchedule(
    PurgeIndex index, RowScope scope, Retention retention, DateTimeOffset receivedAt, DateOnly today)
{
    // What is due already is entered for later: the job must not look before the rows are there.
    private const int LeastDays = 2;

    private readonly ConcurrentDictionary<DateOnly, Task> _entered = new();

    /// <summary>The purge date of a revision in force that this submission takes the place of, or comes too late to
    /// replace.</summary>
    public DateOnly? OnceSuperseded => retention.PurgeOnceSuperseded(receivedAt);

    /// <summary>The latest date entered; null when there is none.</summary>
    public DateOnly? Last => _entered.IsEmpty ? null : _entered.Keys.Max();

    public Task EnterAsync(DateOnly purgeOn, CancellationToken cancellation)
    {
        var earliest = today.AddDays(LeastDays);
        return _entered.GetOrAdd(
            purgeOn > earliest ? purgeOn : earliest,
            due => index.EnterAsync(
                new PurgeEntry(due, scope.Dataset, scope.Unit, scope.Period, retention.Rule), cancellation));
    }

    public Task EnterAsync(IEnumerable<RowImage> rows, CancellationToken cancellation) => Task.WhenAll(
        rows.Select(row => row.PurgeOn).OfType<DateOnly>().Distinct().Select(date => EnterAsync(date, cancellation)));
}
