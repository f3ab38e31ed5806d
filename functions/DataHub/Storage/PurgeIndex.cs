using System.Globalization;
using System.Runtime.CompilerServices;

namespace DataHub.Storage;

/// <summary>
/// The purges table: what is due when, so that the daily job finds it without a look at all rows, and what was purged.
/// Partition of what is due: the date, <c>2027-03-06</c>; of records: <c>done|2027-03-06</c>. Row key: the rows' scope, or
/// the submission. An entry is written before what it speaks of, so that a crash leaves an entry too many, never a row
/// that nobody will find.
/// </summary>
public sealed class PurgeIndex(HubStorage storage)
{
    private const string Done = "done|";

    private readonly RecordTable<PurgeEntry> _due = new(storage, StorageNames.Tables.Purges);
    private readonly RecordTable<PurgeRecord> _done = new(storage, StorageNames.Tables.Purges);

    public Task EnterAsync(PurgeEntry entry, CancellationToken cancellation) =>
        _due.PutAsync(Text(entry.Due), RowOf(entry), entry, cancellation);

    /// <summary>What is due on a date or was before, the oldest first.</summary>
    public async IAsyncEnumerable<PurgeEntry> DueAsync(
        DateOnly date, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in _due.RangeAsync("0", Text(date.AddDays(1)), cancellation))
        {
            yield return entry.Value;
        }
    }

    /// <summary>Keeps the record of a purge. Of files deleted in two attempts the first record stands: it counted them all.</summary>
    public Task RecordAsync(PurgeRecord record, CancellationToken cancellation)
    {
        var (partition, row) = (Done + Text(record.Of.Due), RowOf(record.Of));
        return record.Of.Submission is null
            ? _done.PutAsync(partition, row, record, cancellation)
            : _done.TryAddAsync(partition, row, record, cancellation);
    }

    /// <summary>Strikes an entry off the list.</summary>
    public Task StrikeAsync(PurgeEntry entry, CancellationToken cancellation) =>
        _due.DeleteAsync(Text(entry.Due), RowOf(entry), cancellation);

    /// <summary>The records of what was due from one date to another, both included; the oldest first.</summary>
    public async IAsyncEnumerable<PurgeRecord> RecordsAsync(
        DateOnly first, DateOnly last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var record in _done.RangeAsync(Done + Text(first), Done + Text(last.AddDays(1)), cancellation))
        {
            yield return record.Value;
        }
    }

    internal static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string RowOf(PurgeEntry entry) =>
        entry.Submission is { } submission ? $"raw|{submission}" : $"rows|{entry.Scope.PartitionKey}";
}
