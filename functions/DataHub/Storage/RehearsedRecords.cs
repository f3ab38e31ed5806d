using System.Runtime.CompilerServices;

namespace DataHub.Storage;

/// <summary>Reads a table through what a run that is tried out has written; writes to that alone.</summary>
internal sealed class RehearsedRecords(IRecords stored, string table, Rehearsal rehearsal) : IRecords
{
    public async Task<bool> TryAddAsync(string partition, string row, string json, CancellationToken cancellation)
    {
        if (await FindAsync(partition, row, cancellation) is not null)
        {
            return false;
        }

        await PutAsync(partition, row, json, cancellation);
        return true;
    }

    public async Task<string?> TryReplaceAsync(
        string partition, string row, string version, string json, CancellationToken cancellation) =>
        (await FindAsync(partition, row, cancellation))?.Version == version
            ? rehearsal.Set(table, partition, row, json, await IsNewAsync(partition, row, cancellation))
            : null;

    public async Task PutAsync(string partition, string row, string json, CancellationToken cancellation) =>
        rehearsal.Set(table, partition, row, json, await IsNewAsync(partition, row, cancellation));

    public Task DeleteAsync(string partition, string row, CancellationToken cancellation)
    {
        rehearsal.Set(table, partition, row, null, isNew: false);
        return Task.CompletedTask;
    }

    public async Task<bool> TryDeleteAsync(
        string partition, string row, string version, CancellationToken cancellation)
    {
        if ((await FindAsync(partition, row, cancellation))?.Version != version)
        {
            return false;
        }

        await DeleteAsync(partition, row, cancellation);
        return true;
    }

    public async Task<RecordText?> FindAsync(string partition, string row, CancellationToken cancellation) =>
        rehearsal.Find(table, partition, row) is { } record
            ? Text(partition, row, record)
            : await stored.FindAsync(partition, row, cancellation);

    public IAsyncEnumerable<RecordText> ListAsync(string partition, CancellationToken cancellation) =>
        MergedAsync(stored.ListAsync(partition, cancellation), key => key == partition, cancellation);

    public IAsyncEnumerable<RecordText> RangeAsync(string first, string end, CancellationToken cancellation) => MergedAsync(
        stored.RangeAsync(first, end, cancellation),
        key => string.CompareOrdinal(key, first) >= 0 && string.CompareOrdinal(key, end) < 0,
        cancellation);

    private async IAsyncEnumerable<RecordText> MergedAsync(
        IAsyncEnumerable<RecordText> there, Func<string, bool> partitions, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var merged = new List<RecordText>();
        await foreach (var record in there.WithCancellation(cancellation))
        {
            if (rehearsal.Find(table, record.Partition, record.Row) is null)
            {
                merged.Add(record);
            }
        }

        merged.AddRange(rehearsal.Within(table, partitions).Select(it => Text(it.Partition, it.Row, it.Record)).OfType<RecordText>());
        merged.Sort((a, b) => string.CompareOrdinal(a.Partition, b.Partition) is not 0 and var order
            ? order
            : string.CompareOrdinal(a.Row, b.Row));
        foreach (var record in merged)
        {
            yield return record;
        }
    }

    private async Task<bool> IsNewAsync(string partition, string row, CancellationToken cancellation) =>
        rehearsal.Find(table, partition, row)?.IsNew ?? await stored.FindAsync(partition, row, cancellation) is null;

    private static RecordText? Text(string partition, string row, RehearsedRecord record) =>
        record.Json is null ? null : new RecordText(partition, row, record.Json, record.Version);
}
