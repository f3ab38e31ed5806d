using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// Takes a submission's rows back (撤回): of each key the revision before it stands again, or nothing. What was withdrawn
/// stays in the history, so that the state at any instant before can still be read. Doing it again does nothing new.
/// </summary>
public sealed class RowWithdrawal(HubStorage storage)
{
    private const int MostActions = 100;
    private const int ActionsOfKey = 3;

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Rows);
    private readonly FactStore _facts = new(storage);

    /// <param name="at">From when on the rows no longer stand, UTC.</param>
    /// <returns>How many rows were taken back.</returns>
    public async Task<int> WithdrawAsync(
        RowScope scope, string submissionId, DateTimeOffset at, CancellationToken cancellation)
    {
        await _facts.OpenAsync(scope, submissionId, cancellation);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (await PassAsync(scope, submissionId, at, taken, cancellation))
        {
            // What others wrote meanwhile may be this submission's once more: until a look finds nothing to do.
        }

        await _facts.CloseAsync(scope, submissionId, cancellation);
        return taken.Count;
    }

    /// <summary>
    /// One look over the scope. Whoever writes a row's history changes what stands too, so what stands is noted before the
    /// history is read, and only what is unchanged after it is taken back.
    /// </summary>
    /// <returns>Whether another is needed: something was done, or met somebody else's change.</returns>
    private async Task<bool> PassAsync(
        RowScope scope, string submissionId, DateTimeOffset at, HashSet<string> taken, CancellationToken cancellation)
    {
        try
        {
            var noted = await StandingAsync(scope, submissionId, ["RowKey", RowEntity.GoneMark], cancellation)
                .ToDictionaryAsync(row => row.RowKey, row => row.ETag, StringComparer.Ordinal, cancellation);
            var (past, again) = await PastAsync(scope, submissionId, cancellation);
            if (noted.Count == 0)
            {
                return again;
            }

            var (batch, keys) = (new List<TableTransactionAction>(MostActions), new List<string>());
            await foreach (var current in StandingAsync(scope, submissionId, null, cancellation))
            {
                again = true;
                if (noted.GetValueOrDefault(current.RowKey) != current.ETag)
                {
                    continue;
                }

                var key = RowEntity.KeyOf(current.RowKey);
                batch.AddRange(Reversion(current, past.GetValueOrDefault(key), at));
                keys.Add(key);
                if (batch.Count > MostActions - ActionsOfKey)
                {
                    await SubmitAsync(batch, keys, taken, cancellation);
                }
            }

            await SubmitAsync(batch, keys, taken, cancellation);
            return again;
        }
        catch (RequestFailedException race) when (race.Status is 404 or 412)
        {
            return true;
        }
    }

    private IAsyncEnumerable<TableEntity> StandingAsync(
        RowScope scope, string submissionId, IReadOnlyList<string>? select, CancellationToken cancellation) =>
        _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter(
                $"PartitionKey eq {scope.PartitionKey} and RowKey ge {RowStore.CurrentPrefix} and RowKey lt {"c}"} and Submission eq {submissionId}"),
            select: select,
            cancellationToken: cancellation).Where(row => !RowEntity.IsGone(row));

    private static IEnumerable<TableTransactionAction> Reversion(
        TableEntity current, TableEntity? before, DateTimeOffset at)
    {
        yield return new TableTransactionAction(
            TableTransactionActionType.UpsertReplace,
            new TableEntity(current) { RowKey = RowEntity.HistoryKey(current), [RowEntity.Withdrawn] = true });
        var standing = RowEntity.Gone(current);
        if (before is not null)
        {
            standing = new TableEntity(before) { [RowEntity.ArrivedAt] = RowEntity.OrderOf(before).Arrived };
            // Changes nothing but its version: it was not taken back meanwhile, and whoever does so now finds it standing.
            yield return new TableTransactionAction(
                TableTransactionActionType.UpdateMerge, new TableEntity(before.PartitionKey, before.RowKey), before.ETag);
        }

        standing.RowKey = current.RowKey;
        standing[RowEntity.Revision] = (current.GetInt32(RowEntity.Revision) ?? 1) + 1;
        standing[RowEntity.ReceivedAt] = at;
        yield return new TableTransactionAction(TableTransactionActionType.UpdateReplace, standing, current.ETag);
    }

    /// <summary>The last revision of each key that came from elsewhere and was not itself withdrawn; marks this
    /// submission's as withdrawn.</summary>
    private async Task<(Dictionary<string, TableEntity> Past, bool Marked)> PastAsync(
        RowScope scope, string submissionId, CancellationToken cancellation)
    {
        var (past, marked) = (new Dictionary<string, TableEntity>(StringComparer.Ordinal), false);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {scope.PartitionKey} and RowKey ge {RowStore.HistoryPrefix} and RowKey lt {"h}"}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (entity.GetBoolean(RowEntity.Withdrawn) == true || RowEntity.IsGone(entity))
            {
                continue;
            }

            if (entity.GetString(RowEntity.Submission) == submissionId)
            {
                entity[RowEntity.Withdrawn] = true;
                await _table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, cancellation);
                marked = true;
            }
            else if (!past.TryGetValue(RowEntity.KeyOf(entity.RowKey), out var known)
                || RowEntity.IsAfter(RowEntity.OrderOf(entity), RowEntity.OrderOf(known)))
            {
                past[RowEntity.KeyOf(entity.RowKey)] = entity;
            }
        }

        return (past, marked);
    }

    private async Task SubmitAsync(
        List<TableTransactionAction> batch, List<string> keys, HashSet<string> taken, CancellationToken cancellation)
    {
        if (batch.Count > 0)
        {
            await _table.SubmitTransactionAsync(batch, cancellation);
            taken.UnionWith(keys);
            batch.Clear();
            keys.Clear();
        }
    }
}
