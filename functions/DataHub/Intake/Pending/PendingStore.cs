using System.Security.Cryptography;
using System.Text;
using DataHub.Storage;

namespace DataHub.Intake.Pending;

/// <summary>
/// The pending table. Partition: the dataset, so that a submission reads in one range what it might bring; what is settled
/// moves to a partition of its own, written first, so that the open one stays small and a crash between the two costs a
/// look more. Row: a hash of code, unit and reference; of what is settled since when it waited too, so that whoever adds
/// it there has settled it, and the same reference may wait and be settled again.
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

    /// <summary>Notes that the unit was told of what waits; what was settled meanwhile stays settled.</summary>
    public async Task ReportAsync(PendingFinding it, DateOnly on, CancellationToken cancellation)
    {
        while (await FindAsync(it, cancellation) is { } open
            && await _findings.TryReplaceAsync(open, open.Value with { ReportedOn = on }, cancellation) is null)
        {
            // Told of by another, or settled: as it stands now.
        }
    }

    /// <summary>Settles what waits, once.</summary>
    /// <param name="by">The submission that brought it, or the job that found it there.</param>
    /// <returns>Whether it was settled by this one, now or in an attempt before.</returns>
    public async Task<bool> SettleAsync(PendingFinding it, DateTimeOffset at, string by, CancellationToken cancellation)
    {
        var (partition, row) = (it.Dataset + SettledSuffix, $"{RowOf(it)}|{it.Since.UtcTicks:d19}");
        var settled = it with { SettledAt = at, SettledBy = by };
        var mine = await _findings.TryAddAsync(partition, row, settled, cancellation)
            || (await _findings.FindAsync(partition, row, cancellation))?.Value.SettledBy == by;
        while (await FindAsync(it, cancellation) is { } open && !await _findings.TryDeleteAsync(open, cancellation))
        {
            // Changed by another meanwhile: as it stands now.
        }

        return mine;
    }

    /// <summary>What has been settled of a dataset.</summary>
    public IAsyncEnumerable<KeptRecord<PendingFinding>> SettledAsync(string dataset, CancellationToken cancellation) =>
        _findings.ListAsync(dataset + SettledSuffix, cancellation);

    // The same reference may wait anew, for another submission: that is not the finding that was looked at.
    private async Task<KeptRecord<PendingFinding>?> FindAsync(PendingFinding it, CancellationToken cancellation) =>
        await _findings.FindAsync(it.Dataset, RowOf(it), cancellation) is { } open && open.Value.Since == it.Since ? open : null;

    private static string RowOf(PendingFinding it) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{it.Code}\n{it.Unit}\n{it.Reference}")).AsSpan(0, 16));
}
