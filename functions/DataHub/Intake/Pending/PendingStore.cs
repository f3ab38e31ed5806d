using System.Security.Cryptography;
using System.Text;
using DataHub.Storage;

namespace DataHub.Intake.Pending;

/// <summary>
/// The pending table. Partition: the dataset, so that a submission reads in one range what it might bring; what is settled
/// moves to a partition of its own, written first, so that the open one stays small and a crash between the two costs a
/// look more. Row: a hash of code, unit and reference.
/// </summary>
public sealed class PendingStore(HubStorage storage)
{
    private const string SettledSuffix = "~settled";

    private readonly RecordTable<PendingFinding> _findings = new(storage, StorageNames.Tables.Pending);

    /// <summary>What waits for rows of a dataset.</summary>
    public async Task<IReadOnlyList<PendingFinding>> OpenAsync(string dataset, CancellationToken cancellation)
    {
        var open = new List<PendingFinding>();
        await foreach (var it in _findings.ListAsync(dataset, cancellation))
        {
            open.Add(it.Value);
        }

        return open;
    }

    /// <summary>Records what waits; what waits already stays as it is.</summary>
    public Task AddAsync(PendingFinding it, CancellationToken cancellation) =>
        _findings.TryAddAsync(it.Dataset, RowOf(it), it, cancellation);

    public Task SaveAsync(PendingFinding it, CancellationToken cancellation) =>
        _findings.PutAsync(it.Dataset, RowOf(it), it, cancellation);

    public async Task SettleAsync(PendingFinding it, DateTimeOffset at, string by, CancellationToken cancellation)
    {
        var settled = it with { SettledAt = at, SettledBy = by };
        await _findings.PutAsync(it.Dataset + SettledSuffix, RowOf(it), settled, cancellation);
        await _findings.DeleteAsync(it.Dataset, RowOf(it), cancellation);
    }

    /// <summary>What has been settled of a dataset.</summary>
    public IAsyncEnumerable<KeptRecord<PendingFinding>> SettledAsync(string dataset, CancellationToken cancellation) =>
        _findings.ListAsync(dataset + SettledSuffix, cancellation);

    private static string RowOf(PendingFinding it) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{it.Code}\n{it.Unit}\n{it.Reference}")).AsSpan(0, 16));
}
