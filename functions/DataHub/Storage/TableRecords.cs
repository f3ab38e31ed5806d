using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>Records in a table, each one JSON text in one property.</summary>
internal sealed class TableRecords(TableClient table) : IRecords
{
    private const string Value = "Value";

    public async Task<bool> TryAddAsync(string partition, string row, string json, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(Entity(partition, row, json), cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    public async Task<string?> TryReplaceAsync(
        string partition, string row, string version, string json, CancellationToken cancellation)
    {
        try
        {
            var written = await table.UpdateEntityAsync(
                Entity(partition, row, json), new ETag(version), TableUpdateMode.Replace, cancellation);
            return written.Headers.ETag!.Value.ToString();
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return null;
        }
    }

    public Task PutAsync(string partition, string row, string json, CancellationToken cancellation) =>
        table.UpsertEntityAsync(Entity(partition, row, json), TableUpdateMode.Replace, cancellation);

    public Task DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        table.DeleteEntityAsync(partition, row, ETag.All, cancellation);

    public async Task<bool> TryDeleteAsync(
        string partition, string row, string version, CancellationToken cancellation)
    {
        try
        {
            // One that is not there is answered without an exception.
            var answer = await table.DeleteEntityAsync(partition, row, new ETag(version), cancellation);
            return !answer.IsError;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }
    }

    public async Task<RecordText?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    public IAsyncEnumerable<RecordText> ListAsync(string partition, CancellationToken cancellation) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellation);

    public IAsyncEnumerable<RecordText> RangeAsync(string first, string end, CancellationToken cancellation) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}"), cancellation);

    private async IAsyncEnumerable<RecordText> QueryAsync(string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return Read(entity);
        }
    }

    private static TableEntity Entity(string partition, string row, string json) => new(partition, row) { [Value] = json };

    private static RecordText Read(TableEntity entity) =>
        new(entity.PartitionKey, entity.RowKey, entity.GetString(Value), entity.ETag.ToString());
}
