using System.IO.Hashing;
using System.Runtime.InteropServices;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// The marks of the current rows of a scope. Read only once something turned out to be there already: a first report,
/// the usual case, costs no read at all. Keys are kept as 128-bit hashes, 32 bytes a row whatever the key's length.
/// </summary>
internal sealed class RowIndex
{
    private static readonly string[] Selected = ["RowKey", RowEntity.Hash, RowEntity.Revision, RowEntity.Submission];

    private readonly Dictionary<UInt128, RowMark> _marks = [];

    public static async Task<RowIndex> LoadAsync(
        TableClient table, RowScope scope, string submissionId, CancellationToken cancellation)
    {
        var index = new RowIndex();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {scope.PartitionKey} and RowKey ge {RowStore.CurrentPrefix} and RowKey lt {"c}"}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, 1000, Selected, cancellation))
        {
            index._marks[KeyHash(entity.RowKey.AsSpan(RowStore.CurrentPrefix.Length))] = RowMark.Of(entity, submissionId);
        }

        return index;
    }

    public bool TryGet(string key, out RowMark mark) => _marks.TryGetValue(KeyHash(key), out mark);

    public static UInt128 KeyHash(ReadOnlySpan<char> key) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(key));
}
