using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using DataHub.Privacy;

namespace DataHub.Storage;

/// <summary>
/// Puts rows, superseded revisions alike, from field keys of before to the current one, page by page in the order of
/// the table. A row that somebody writes meanwhile is read again: neither write is lost. Only texts and hash change.
/// </summary>
public sealed class RowRewrite(HubStorage storage, FieldRewrite fields)
{
    private const int PageSize = 1000;
    private const int BatchSize = 100;
    private const int MostAttempts = 5;

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Rows);

    /// <summary>The pages of a dataset's rows behind a place.</summary>
    /// <param name="after">The last row that was seen; null to begin with the first.</param>
    /// <param name="rewrite">Whether rows are rewritten, or only counted.</param>
    public async IAsyncEnumerable<RewrittenPage> PagesAsync(
        string dataset, RowPlace? after, bool rewrite, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // All units and periods: from the dot up to the character behind it.
        var (first, end) = (dataset + ".", dataset + "/");
        var filters = after is { } place && string.CompareOrdinal(place.Partition, first) >= 0
            ? new[]
            {
                TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition} and RowKey gt {place.Row}"),
                TableClient.CreateQueryFilter($"PartitionKey gt {place.Partition} and PartitionKey lt {end}"),
            }
            : [TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}")];
        foreach (var filter in filters)
        {
            await foreach (var page in PagesAsync(dataset, filter, rewrite, cancellation))
            {
                yield return page;
            }
        }
    }

    private async IAsyncEnumerable<RewrittenPage> PagesAsync(
        string dataset, string filter, bool rewrite, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string[] select = ["PartitionKey", "RowKey", RowEntity.Values, RowEntity.Reported, RowEntity.Hash];
        var rows = _table.QueryAsync<TableEntity>(filter, PageSize, select, cancellation);
        await foreach (var page in rows.AsPages(pageSizeHint: PageSize).WithCancellation(cancellation))
        {
            if (page.Values is not [.., var last])
            {
                continue;
            }

            var concerned = page.Values.Select(row => (Row: row, Keys: EarlierKeysOf(row)))
                .Where(row => row.Keys.Count > 0).ToList();
            var earlier = concerned.Where(row => row.Keys.All(fields.Knows)).Select(row => row.Row).ToList();
            if (rewrite)
            {
                var partitions = earlier.GroupBy(row => row.PartitionKey);
                foreach (var batch in partitions.SelectMany(partition => partition.Chunk(BatchSize)))
                {
                    await RewriteAsync(dataset, batch, cancellation);
                }
            }

            yield return new RewrittenPage(
                page.Values.Count,
                earlier.Count,
                concerned.Count - earlier.Count,
                [.. concerned.SelectMany(row => row.Keys).Distinct()],
                new RowPlace(last.PartitionKey, last.RowKey));
        }
    }

    private async Task RewriteAsync(string dataset, IReadOnlyList<TableEntity> batch, CancellationToken cancellation)
    {
        try
        {
            await _table.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(
                    TableTransactionActionType.UpdateMerge, Rewritten(dataset, row), row.ETag)),
                cancellation);
        }
        catch (RequestFailedException race) when (race.Status is 404 or 412)
        {
            foreach (var row in batch)
            {
                await RewriteAsync(dataset, row.PartitionKey, row.RowKey, cancellation);
            }
        }
    }

    private async Task RewriteAsync(string dataset, string partition, string rowKey, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(
                partition, rowKey, cancellationToken: cancellation);
            if (!found.HasValue || EarlierKeysOf(found.Value!).Count == 0)
            {
                return;
            }

            try
            {
                var row = found.Value!;
                await _table.UpdateEntityAsync(Rewritten(dataset, row), row.ETag, TableUpdateMode.Merge, cancellation);
                return;
            }
            catch (RequestFailedException race) when (race.Status is 404 or 412 && attempt < MostAttempts)
            {
                // Written once more in between: what stands now is looked at.
            }
        }
    }

    private IReadOnlySet<string> EarlierKeysOf(TableEntity row) =>
        fields.EarlierKeysIn(row.GetString(RowEntity.Values), row.GetString(RowEntity.Reported));

    private TableEntity Rewritten(string dataset, TableEntity row)
    {
        var (values, reported, hash) = fields.Of(
            dataset,
            row.GetString(RowEntity.Values),
            row.GetString(RowEntity.Reported),
            row.GetInt64(RowEntity.Hash) ?? 0);
        var changed = new TableEntity(row.PartitionKey, row.RowKey)
        {
            [RowEntity.Values] = values,
            [RowEntity.Hash] = hash,
        };
        if (reported is not null)
        {
            changed[RowEntity.Reported] = reported;
        }

        return changed;
    }
}
