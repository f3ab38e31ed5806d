using System.Collections.Concurrent;
using System.Globalization;

namespace DataHub.Storage;

/// <summary>What a run that is tried out would have written, in memory; it reads its own writes.</summary>
public sealed class Rehearsal
{
    private readonly ConcurrentDictionary<string, BinaryData> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Table, string Partition, string Row), RehearsedRecord> _records = new();
    private int _versions;

    /// <summary>The records of a table that were not there before, by key; partitions that begin with ~ keep books.</summary>
    public IReadOnlyList<string> Added(string table) =>
    [
        .. _records.Where(record => record.Key.Table == table && record.Key.Partition[0] != '~' && record.Value is { IsNew: true, Json: not null })
            .OrderBy(record => record.Key.Partition, StringComparer.Ordinal).ThenBy(record => record.Key.Row, StringComparer.Ordinal)
            .Select(record => record.Value.Json!),
    ];

    public BinaryData? Document(string path) => _documents.GetValueOrDefault(path);

    internal bool TryAdd(string path, BinaryData content) => _documents.TryAdd(path, content);

    internal RehearsedRecord? Find(string table, string partition, string row) =>
        _records.GetValueOrDefault((table, partition, row));

    /// <param name="json">Null for a record that is deleted.</param>
    internal string Set(string table, string partition, string row, string? json, bool isNew)
    {
        var version = "rehearsed-" + Interlocked.Increment(ref _versions).ToString(CultureInfo.InvariantCulture);
        _records[(table, partition, row)] = new RehearsedRecord(json, version, isNew);
        return version;
    }

    internal IEnumerable<(string Partition, string Row, RehearsedRecord Record)> Within(string table, Func<string, bool> partition) =>
        _records.Where(record => record.Key.Table == table && partition(record.Key.Partition))
            .Select(record => (record.Key.Partition, record.Key.Row, record.Value));
}
