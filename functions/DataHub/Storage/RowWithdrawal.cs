using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// Takes a submission's rows back (撤回): of each key the revision before it stands again, or nothing. What was withdrawn
/// stays in the history, so that the state at any instant before can still be read. Doing it again does nothing new.
/// </summary>
public sealed class RowWithdrawal(HubStorage storage)
{
    private const int MostKeysInBatch = 33;

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Rows);
    private readonly FactStore _facts = new(storage);

    /// <param name="at">From when on the rows no longer stand, UTC.</param>
    /// <returns>How many rows were taken back.</returns>
    public async Task<int> WithdrawAsync(
        RowScope scope, string submissionId, DateTimeOffset at, CancellationToken cancellation)
    {
        await _facts.OpenAsync(scope, submissionId, cancellation);
        var past = await PastAsync(scope, submissionId, cancellation);
        var (batch, count) = (new List<TableTransactionAction>(), 0);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {scope.PartitionKey} and RowKey ge {RowStore.CurrentPrefix} and RowKey lt {"c}"} and Submission eq {submissionId}");
        await foreach (var current in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (RowEntity.IsGone(current))
            {
                continue;
            }

            var key = current.RowKey[RowStore.CurrentPrefix.Length..];
            batch.AddRange(Reversion(key, current, past.GetValueOrDefault(key), at));
            count++;
            if (batch.Count >= MostKeysInBatch * 2)
            {
                await SubmitAsync(batch, cancellation);
            }
        }

        await SubmitAsync(batch, cancellation);
        await _facts.CloseAsync(scope, submissionId, cancellation);
        return count;
    }

    private static IEnumerable<TableTransactionAction> Reversion(
        string key, TableEntity current, TableEntity? before, DateTimeOffset at)
    {
        var receivedAt = current.GetDateTimeOffset(RowEntity.ReceivedAt)!.Value;
        yield return new TableTransactionAction(
            TableTransactionActionType.UpsertReplace,
            new TableEntity(current) { RowKey = RowEntity.HistoryKey(key, receivedAt), [RowEntity.Withdrawn] = true });
        var standing = before is null ? RowEntity.Gone(current) : new TableEntity(before);
        standing.RowKey = current.RowKey;
        standing[RowEntity.Revision] = (current.GetInt32(RowEntity.Revision) ?? 1) + 1;
        standing[RowEntity.ReceivedAt] = at;
        yield return new TableTransactionAction(TableTransactionActionType.UpdateReplace, standing, current.ETag);
    }

    /// <summary>The last revision of each key that came from elsewhere and was not itself withdrawn.</summary>
    private async Task<Dictionary<string, TableEntity>> PastAsync(
        RowScope scope, string submissionId, CancellationToken cancellation)
    {
        var past = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {scope.PartitionKey} and RowKey ge {RowStore.HistoryPrefix} and RowKey lt {"h}"}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (entity.GetString(RowEntity.Submission) == submissionId)
            {
                if (entity.GetBoolean(RowEntity.Withdrawn) != true)
                {
                    entity[RowEntity.Withdrawn] = true;
                    await _table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, cancellation);
                }
            }
            else if (entity.GetBoolean(RowEntity.Withdrawn) != true)
            {
                // Row keys of one key are in the order of arrival: the last one met stays.
                past[RowEntity.KeyOf(entity.RowKey)] = entity;
            }
        }

        return past;
    }

    private async Task SubmitAsync(List<TableTransactionAction> batch, CancellationToken cancellation)
    {
        if (batch.Count > 0)
        {
            await _table.SubmitTransactionAsync(batch, cancellation);
            batch.Clear();
        }
    }
}
