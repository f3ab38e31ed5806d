namespace DataHub.Storage;

/// <summary>
/// Small records (outbox, alert steps, job runs) as table entities, each one JSON text in one property: their users
/// choose the keys, and need no type of the storage SDK. Writers meet through add-if-absent and replace-if-unchanged.
/// </summary>
public sealed class RecordTable<T>(HubStorage storage, string name)
    where T : class
{
    private readonly IRecords _records = storage.Records(name);

    /// <summary>Adds a record. False when there is one of that key already; it is left as it is.</summary>
    public Task<bool> TryAddAsync(string partition, string row, T record, CancellationToken cancellation) =>
        _records.TryAddAsync(partition, row, RecordJson.Write(record), cancellation);

    /// <summary>Replaces what was read. Null when someone has changed or deleted it since.</summary>
    public async Task<KeptRecord<T>?> TryReplaceAsync(KeptRecord<T> read, T record, CancellationToken cancellation)
    {
        var version = await _records.TryReplaceAsync(read.Partition, read.Row, read.Version, RecordJson.Write(record), cancellation);
        return version is null ? null : read with { Value = record, Version = version };
    }

    /// <summary>Writes a record whether or not there is one.</summary>
    public Task PutAsync(string partition, string row, T record, CancellationToken cancellation) =>
        _records.PutAsync(partition, row, RecordJson.Write(record), cancellation);

    /// <summary>Deletes a record; one that is not there is no error.</summary>
    public Task DeleteAsync(string partition, string row, CancellationToken cancellation) =>
        _records.DeleteAsync(partition, row, cancellation);

    /// <summary>Deletes what was read. False when someone has changed or deleted it since.</summary>
    public Task<bool> TryDeleteAsync(KeptRecord<T> read, CancellationToken cancellation) =>
        _records.TryDeleteAsync(read.Partition, read.Row, read.Version, cancellation);

    public async Task<KeptRecord<T>?> FindAsync(string partition, string row, CancellationToken cancellation) =>
        await _records.FindAsync(partition, row, cancellation) is { } found ? Kept(found) : null;

    /// <summary>The records of a partition, by row key.</summary>
    public IAsyncEnumerable<KeptRecord<T>> ListAsync(string partition, CancellationToken cancellation) =>
        _records.ListAsync(partition, cancellation).Select(Kept);

    /// <summary>The records of the partitions from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public IAsyncEnumerable<KeptRecord<T>> RangeAsync(string first, string end, CancellationToken cancellation) =>
        _records.RangeAsync(first, end, cancellation).Select(Kept);

    private static KeptRecord<T> Kept(RecordText record) => new(record.Partition, record.Row, RecordJson.Read<T>(record.Json), record.Version);
}
