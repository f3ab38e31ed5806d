using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// The rows table. Partition: <see cref="RowScope"/>. Row keys: <c>c|{key}</c> holds the current revision of a row,
/// <c>h|{key}|{receivedAt}</c> the superseded ones, so that the current state of a month is one range read, history
/// lies in the same partition (and in the same atomic batch as the correction), and nothing is ever overwritten unseen.
/// </summary>
public sealed class RowStore(HubStorage storage)
{
    internal const string CurrentPrefix = "c|";
    internal const string HistoryPrefix = "h|";

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Rows);

    /// <summary>The current rows of a scope, by key.</summary>
    public IAsyncEnumerable<StoredRow> ReadAsync(RowScope scope, CancellationToken cancellation) =>
        QueryAsync(scope, CurrentPrefix, cancellation);

    /// <summary>The current rows of a scope whose key begins so.</summary>
    public IAsyncEnumerable<StoredRow> ReadAsync(RowScope scope, string keyPrefix, CancellationToken cancellation) =>
        QueryAsync(scope, CurrentPrefix + keyPrefix, cancellation);

    /// <summary>
    /// The rows of a scope as they stood at an instant: of each key the revision received last at or before it.
    /// </summary>
    public async IAsyncEnumerable<StoredRow> ReadAsOfAsync(
        RowScope scope, DateTimeOffset asOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in QueryAsync(scope, CurrentPrefix, cancellation))
        {
            if (row.ReceivedAt <= asOf)
            {
                yield return row;
            }
            else
            {
                later.Add(row.Key);
            }
        }

        if (later.Count == 0)
        {
            yield break;
        }

        var past = new Dictionary<string, StoredRow>(StringComparer.Ordinal);
        await foreach (var row in QueryAsync(scope, HistoryPrefix, cancellation))
        {
            if (row.ReceivedAt <= asOf && later.Contains(row.Key)
                && !(past.TryGetValue(row.Key, out var known) && known.ReceivedAt >= row.ReceivedAt))
            {
                past[row.Key] = row;
            }
        }

        foreach (var row in past.Values.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            yield return row;
        }
    }

    /// <summary>All revisions of one row, oldest first.</summary>
    public async Task<IReadOnlyList<StoredRow>> HistoryAsync(RowScope scope, string key, CancellationToken cancellation)
    {
        var revisions = new List<StoredRow>();
        await foreach (var row in QueryAsync(scope, $"{HistoryPrefix}{key}|", cancellation))
        {
            revisions.Add(row);
        }

        var current = await _table.GetEntityIfExistsAsync<TableEntity>(
            scope.PartitionKey, CurrentPrefix + key, cancellationToken: cancellation);
        if (current.HasValue)
        {
            revisions.Add(RowEntity.Read(scope, current.Value!));
        }

        revisions.Sort((a, b) => a.ReceivedAt.CompareTo(b.ReceivedAt));
        return revisions;
    }

    private async IAsyncEnumerable<StoredRow> QueryAsync(
        RowScope scope, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var end = prefix[..^1] + (char)(prefix[^1] + 1);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {scope.PartitionKey} and RowKey ge {prefix} and RowKey lt {end}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return RowEntity.Read(scope, entity);
        }
    }
}
