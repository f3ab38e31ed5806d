using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// Small records (outbox, alert steps, job runs) as table entities, each one JSON text in one property: their users
/// choose the keys, and need no type of the storage SDK. Writers meet through add-if-absent and replace-if-unchanged.
/// </summary>
public sealed class RecordTable<T>(HubStorage storage, string name)
    where T : class
{
    private const string Value = "Value";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TableClient _table = storage.Table(name);

    /// <summary>Adds a record. False when there is one of that key already; it is left as it is.</summary>
    public async Task<bool> TryAddAsync(string partition, string row, T record, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(Entity(partition, row, record), cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Replaces what was read. Null when someone has changed or deleted it since.</summary>
    public async Task<KeptRecord<T>?> TryReplaceAsync(KeptRecord<T> read, T record, CancellationToken cancellation)
    {
        try
        {
            var entity = Entity(read.Partition, read.Row, record);
            var written = await _table.UpdateEntityAsync(
                entity, new ETag(read.Version), TableUpdateMode.Replace, cancellation);
            return read with { Value = record, Version = written.Headers.ETag!.Value.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>Writes a record whether or not there is one.</summary>
    public Task PutAsync(string partition, string row, T record, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(Entity(partition, row, record), TableUpdateMode.Replace, cancellation);

    /// <summary>Deletes a record; one that is not there is no error.</summary>
    public Task DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(partition, row, ETag.All, cancellation);

    public async Task<KeptRecord<T>?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>The records of a partition, by row key.</summary>
    public IAsyncEnumerable<KeptRecord<T>> ListAsync(string partition, CancellationToken cancellation) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellation);

    /// <summary>The records of the partitions from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public IAsyncEnumerable<KeptRecord<T>> RangeAsync(string first, string end, CancellationToken cancellation) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end}"), cancellation);

    private async IAsyncEnumerable<KeptRecord<T>> QueryAsync(
        string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return Read(entity);
        }
    }

    private static TableEntity Entity(string partition, string row, T record) =>
        new(partition, row) { [Value] = JsonSerializer.Serialize(record, Json) };

    private static KeptRecord<T> Read(TableEntity entity) => new(
        entity.PartitionKey,
        entity.RowKey,
        JsonSerializer.Deserialize<T>(entity.GetString(Value), Json)!,
        entity.ETag.ToString());
}
