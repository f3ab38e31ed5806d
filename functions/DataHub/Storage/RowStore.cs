using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using DataHub.Plan;

namespace DataHub.Storage;

/// <summary>
/// The rows table. Partition: <see cref="RowScope"/>. Row keys: <c>c|{key}</c> holds the current revision of a row,
/// <c>h|{key}|{receivedAt}.{submission}</c> the superseded ones, so that the current state of a month is one range read, history
/// lies in the same partition (and in the same atomic batch as the correction), and nothing is ever overwritten unseen.
/// </summary>
public sealed class RowStore(HubStorage storage)
{
    internal const string CurrentPrefix = "c|";
    internal const string HistoryPrefix = "h|";

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Rows);
    private readonly FactStore _marks = new(storage);

    /// <summary>The current rows of a scope, by key.</summary>
    public IAsyncEnumerable<StoredRow> ReadAsync(RowScope scope, CancellationToken cancellation) =>
        StandingAsync(QueryAsync(scope, CurrentPrefix, cancellation));

    /// <summary>The current rows of a scope whose key begins so.</summary>
    public IAsyncEnumerable<StoredRow> ReadAsync(RowScope scope, string keyPrefix, CancellationToken cancellation) =>
        StandingAsync(QueryAsync(scope, CurrentPrefix + keyPrefix, cancellation));

    /// <summary>
    /// The rows of a scope as they stood at an instant: of each key the revision received last at or before it.
    /// </summary>
    public IAsyncEnumerable<StoredRow> ReadAsOfAsync(
        RowScope scope, DateTimeOffset asOf, CancellationToken cancellation) =>
        AsOfAsync(prefix => QueryAsync(scope, prefix, cancellation), asOf);

    /// <summary>
    /// The rows of a unit's monthly dataset for several months, as they stood at an instant: one range read across
    /// the months' partitions, oldest month first.
    /// </summary>
    public IAsyncEnumerable<StoredRow> ReadMonthsAsOfAsync(
        string dataset,
        string unit,
        BusinessMonth first,
        BusinessMonth last,
        DateTimeOffset asOf,
        CancellationToken cancellation) =>
        ReadPeriodsAsOfAsync(dataset, unit, first.ToString(), last.ToString(), asOf, cancellation);

    /// <summary>The same for periods of any one kind, such as the days of a dataset that is sent daily.</summary>
    public IAsyncEnumerable<StoredRow> ReadPeriodsAsOfAsync(
        string dataset,
        string unit,
        string first,
        string last,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var from = new RowScope(dataset, unit, first);
        var to = new RowScope(dataset, unit, last);
        return AsOfAsync(prefix => QueryAsync(from, to, prefix, cancellation), asOf);
    }

    /// <summary>
    /// The rows of several units' dataset as they stood at an instant, unit after unit: a register's, or those of the
    /// periods from <paramref name="first"/> to <paramref name="last"/>.
    /// </summary>
    public IAsyncEnumerable<StoredRow> ReadUnitsAsOfAsync(
        string dataset,
        UnitRange units,
        BusinessMonth? first,
        BusinessMonth? last,
        DateTimeOffset asOf,
        CancellationToken cancellation) =>
        AsOfAsync(prefix => QueryAsync(dataset, units, first?.ToString(), last?.ToString(), prefix, cancellation), asOf);

    /// <summary>
    /// What lies in a scope now, with what only says that a row was taken back, and when any of it last changed.
    /// </summary>
    public async Task<(IReadOnlyList<StoredRow> Standing, DateTimeOffset? ChangedAt)> ReadChangedAsync(
        RowScope scope, CancellationToken cancellation)
    {
        var (standing, changed) = (new List<StoredRow>(), (DateTimeOffset?)null);
        await foreach (var row in QueryAsync(scope, CurrentPrefix, cancellation))
        {
            changed = changed > row.ReceivedAt ? changed : row.ReceivedAt;
            if (!row.IsGone)
            {
                standing.Add(row);
            }
        }

        return (standing, changed);
    }

    /// <summary>Every revision of every row of a scope, in no particular order, without what only says that one was taken back.</summary>
    public async IAsyncEnumerable<StoredRow> RevisionsAsync(
        RowScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.PartitionKey}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (!RowEntity.IsGone(entity))
            {
                yield return RowEntity.Read(scope, entity);
            }
        }
    }

    /// <summary>The row of that key as it stands; null when there is none.</summary>
    public async Task<StoredRow?> FindAsync(RowScope scope, string key, CancellationToken cancellation)
    {
        var (partition, row) = (scope.PartitionKey, RowEntity.CurrentKey(key));
        if (!TableKey.IsValid(partition) || !TableKey.IsValid(row))
        {
            return null;
        }

        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? RowEntity.Read(scope, found.Value!) : null;
    }

    /// <summary>All revisions of one row, oldest first.</summary>
    public async Task<IReadOnlyList<StoredRow>> HistoryAsync(RowScope scope, string key, CancellationToken cancellation)
    {
        var revisions = new List<StoredRow>();
        await foreach (var row in QueryAsync(scope, $"{HistoryPrefix}{key}|", cancellation))
        {
            revisions.Add(row);
        }

        if (await FindAsync(scope, key, cancellation) is { } current)
        {
            revisions.Add(current);
        }

        revisions.Sort((a, b) => a.ReceivedAt.CompareTo(b.ReceivedAt));
        return revisions;
    }

    private static async IAsyncEnumerable<StoredRow> StandingAsync(IAsyncEnumerable<StoredRow> rows)
    {
        await foreach (var row in rows)
        {
            if (!row.IsGone)
            {
                yield return row;
            }
        }
    }

    /// <summary>Of each current row of a scope its key, the hash of its content, and the submission that brought it.</summary>
    public async IAsyncEnumerable<(string Key, long Hash, string Submission)> MarksAsync(
        RowScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string[] selected = ["RowKey", RowEntity.Hash, RowEntity.Submission, RowEntity.GoneMark];
        var (first, end) = (CurrentPrefix, "c}");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {scope.PartitionKey} and RowKey ge {first} and RowKey lt {end}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, select: selected, cancellationToken: cancellation))
        {
            if (!RowEntity.IsGone(entity))
            {
                yield return (
                    entity.RowKey[CurrentPrefix.Length..],
                    entity.GetInt64(RowEntity.Hash)!.Value,
                    entity.GetString(RowEntity.Submission));
            }
        }
    }

    /// <summary>Moves current rows into their history, each in one atomic batch; one that is gone already is no error.</summary>
    public async Task RetireAsync(RowScope scope, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        await _marks.OpenAsync(scope, nameof(RetireAsync), cancellation);
        foreach (var key in keys)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(
                scope.PartitionKey, CurrentPrefix + key, cancellationToken: cancellation);
            if (!found.HasValue)
            {
                continue;
            }

            var current = found.Value!;
            var past = new TableEntity(current) { RowKey = RowEntity.HistoryKey(current) };
            await _table.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, past),
                    new TableTransactionAction(TableTransactionActionType.Delete, current, current.ETag),
                ],
                cancellation);
        }

        await _marks.CloseAsync(scope, nameof(RetireAsync), cancellation);
    }

    private static async IAsyncEnumerable<StoredRow> AsOfAsync(
        Func<string, IAsyncEnumerable<StoredRow>> query, DateTimeOffset asOf)
    {
        var later = new HashSet<(RowScope, string)>();
        await foreach (var row in query(CurrentPrefix))
        {
            if (row.ReceivedAt <= asOf)
            {
                if (!row.IsGone)
                {
                    yield return row;
                }
            }
            else
            {
                later.Add((row.Scope, row.Key));
            }
        }

        if (later.Count == 0)
        {
            yield break;
        }

        var past = new Dictionary<(RowScope Scope, string Key), StoredRow>();
        await foreach (var row in query(HistoryPrefix))
        {
            var key = (row.Scope, row.Key);
            if (row.ReceivedAt <= asOf && later.Contains(key)
                && !(past.TryGetValue(key, out var known) && known.ReceivedAt >= row.ReceivedAt))
            {
                past[key] = row;
            }
        }

        var ordered = past.Values.Where(row => !row.IsGone)
            .OrderBy(row => row.Scope.PartitionKey, StringComparer.Ordinal)
            .ThenBy(row => row.Key, StringComparer.Ordinal);
        foreach (var row in ordered)
        {
            yield return row;
        }
    }

    private async IAsyncEnumerable<StoredRow> QueryAsync(
        string dataset,
        UnitRange units,
        string? first,
        string? last,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (low, high) = units.PartitionsOf(dataset);
        var end = EndOf(prefix);
        var periods = new Dictionary<string, string>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {low} and PartitionKey lt {high} and RowKey ge {prefix} and RowKey lt {end}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, select: RowEntity.ReadFields, cancellationToken: cancellation))
        {
            var unit = entity.PartitionKey[(dataset.Length + 1)..];
            string? period = null;
            if (first is not null && unit.LastIndexOf('.') is var dot and > 0)
            {
                (unit, period) = (unit[..dot], unit[(dot + 1)..]);
                if (string.CompareOrdinal(period, first) < 0 || string.CompareOrdinal(period, last) > 0)
                {
                    continue;
                }
            }

            if (units.Find(unit) is { } known)
            {
                yield return RowEntity.Read(new RowScope(dataset, known, One(period)), entity);
            }
        }

        // One text for the rows of a period: there are as many as months, and tens of thousands of rows.
        string? One(string? period) => period is null || periods.TryAdd(period, period) ? period : periods[period];
    }

    private static string EndOf(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private IAsyncEnumerable<StoredRow> QueryAsync(RowScope scope, string prefix, CancellationToken cancellation) =>
        QueryAsync(scope, scope, prefix, cancellation);

    private async IAsyncEnumerable<StoredRow> QueryAsync(
        RowScope first, RowScope last, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var end = EndOf(prefix);
        var filter = first == last
            ? TableClient.CreateQueryFilter(
                $"PartitionKey eq {first.PartitionKey} and RowKey ge {prefix} and RowKey lt {end}")
            : TableClient.CreateQueryFilter(
                $"PartitionKey ge {first.PartitionKey} and PartitionKey le {last.PartitionKey} and RowKey ge {prefix} and RowKey lt {end}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            var period = first == last ? first.Period : entity.PartitionKey[^first.Period!.Length..];
            yield return RowEntity.Read(first with { Period = period }, entity);
        }
    }
}
