using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Storage;

/// <summary>
/// The submissions table: one entity a submission, its state machine and where its bytes are.
/// Partition: dataset, unit and period, so that "what came for this month" is one range read and the register needs no
/// index; a partition sees one unit's submissions of one month, a handful to a few hundred. Row key: the hash that ends
/// the tracking number, so that a repeated arrival finds its own entity.
/// </summary>
public sealed class SubmissionStore(HubStorage storage)
{
    private readonly TableClient _table = storage.Table(StorageNames.Tables.Submissions);

    /// <summary>Adds a submission in state received. False when it is there already: the same arrival, once more.</summary>
    public async Task<bool> TryAddAsync(SubmissionRecord submission, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(SubmissionEntity.Of(submission), cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    public async Task<SubmissionRecord?> FindAsync(string id, CancellationToken cancellation)
    {
        var (partition, row) = SubmissionEntity.KeysOf(id);
        if (!TableKey.IsValid(partition) || !TableKey.IsValid(row))
        {
            return null;
        }

        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? SubmissionEntity.Read(found.Value!) : null;
    }

    /// <summary>
    /// Writes the end of the road: status, counts, revision and instant. One that was taken back meanwhile stays so,
    /// unless nothing of it was accepted.
    /// </summary>
    /// <returns>The submission as it is then.</returns>
    public Task<SubmissionRecord> CloseAsync(SubmissionRecord ended, CancellationToken cancellation) => ChangeAsync(
        ended.Id,
        known => known.Status == SubmissionStatus.Withdrawn && ended.Status != SubmissionStatus.Rejected
            ? ended with
            {
                Status = known.Status,
                WithdrawnAt = known.WithdrawnAt,
                WithdrawalReason = known.WithdrawalReason,
            }
            : ended,
        cancellation);

    /// <summary>Writes that a submission was taken back; who did so first has done it, and nothing is taken back of one
    /// that was rejected.</summary>
    /// <returns>The submission as it is then.</returns>
    public Task<SubmissionRecord> WithdrawAsync(
        string id, DateTimeOffset at, string reason, CancellationToken cancellation) => ChangeAsync(
            id,
            known => known.Status is SubmissionStatus.Withdrawn or SubmissionStatus.Rejected
                ? known
                : known with { Status = SubmissionStatus.Withdrawn, WithdrawnAt = at, WithdrawalReason = reason },
            cancellation);

    /// <summary>The submissions of a unit's dataset for a period, in no particular order.</summary>
    public IAsyncEnumerable<SubmissionRecord> ListAsync(
        string dataset, string unit, string? period, CancellationToken cancellation)
    {
        var partition = new RowScope(dataset, unit, period).PartitionKey;
        return QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellation);
    }

    /// <summary>The submissions of a unit's monthly dataset for several months, in one range read; oldest month first.</summary>
    public IAsyncEnumerable<SubmissionRecord> ListMonthsAsync(
        string dataset, string unit, BusinessMonth first, BusinessMonth last, CancellationToken cancellation)
    {
        var from = new RowScope(dataset, unit, first.ToString()).PartitionKey;
        var to = new RowScope(dataset, unit, last.ToString()).PartitionKey;
        return QueryAsync(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey le {to}"), cancellation);
    }

    /// <summary>The submissions of several units' monthly dataset for several months: one range read.</summary>
    public IAsyncEnumerable<SubmissionRecord> ListUnitsAsync(
        string dataset, UnitRange units, BusinessMonth first, BusinessMonth last, CancellationToken cancellation)
    {
        var (low, high) = units.PartitionsOf(dataset);
        var (from, to) = (first.ToString(), last.ToString());
        return OfUnitsAsync(
            units,
            TableClient.CreateQueryFilter(
                $"PartitionKey ge {low} and PartitionKey lt {high} and Period ge {from} and Period le {to}"),
            cancellation);
    }

    /// <summary>Every submission of several units' dataset: one range read.</summary>
    public IAsyncEnumerable<SubmissionRecord> ListUnitsAsync(
        string dataset, UnitRange units, CancellationToken cancellation)
    {
        var (low, high) = units.PartitionsOf(dataset);
        return OfUnitsAsync(
            units, TableClient.CreateQueryFilter($"PartitionKey ge {low} and PartitionKey lt {high}"), cancellation);
    }

    /// <summary>
    /// The submissions of a dataset with these tracking numbers, by number: one range read from the first of their
    /// partitions to the last, instead of one read each.
    /// </summary>
    public async Task<IReadOnlyList<SubmissionRecord>> FindManyAsync(
        IReadOnlySet<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var partitions = ids.Select(id => SubmissionEntity.KeysOf(id).Partition).ToList();
        partitions.Sort(StringComparer.Ordinal);
        var (first, last) = (partitions[0], partitions[^1]);
        var found = new List<SubmissionRecord>(ids.Count);
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey le {last}");
        if (PeriodsOf(partitions) is { } periods)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Period ge {periods.First} and Period le {periods.Last}");
        }

        await foreach (var submission in QueryAsync(filter, cancellation))
        {
            if (ids.Contains(submission.Id))
            {
                found.Add(submission);
            }
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return found;
    }

    /// <summary>The first and the last period of monthly partitions, so that no other month comes over the wire; else null.</summary>
    private static (string First, string Last)? PeriodsOf(IEnumerable<string> partitions)
    {
        var periods = partitions.Select(partition => partition[(partition.LastIndexOf('.') + 1)..]).ToHashSet();
        return periods.All(period => BusinessMonth.TryParse(period, out _))
            ? (periods.Min(StringComparer.Ordinal)!, periods.Max(StringComparer.Ordinal)!)
            : null;
    }

    /// <summary>Submissions that arrived before <paramref name="before"/> and whose road has not ended: someone fell over.</summary>
    public IAsyncEnumerable<SubmissionRecord> UnfinishedAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var received = SubmissionStatus.Received.ToString();
        return QueryAsync(
            TableClient.CreateQueryFilter($"Status eq {received} and ReceivedAt lt {before}"), cancellation);
    }

    /// <summary>
    /// Submissions that arrived after <paramref name="since"/>, up to <paramref name="through"/>. Goes over the whole table:
    /// for what is asked once a day.
    /// </summary>
    public IAsyncEnumerable<SubmissionRecord> ArrivedAsync(
        DateTimeOffset since, DateTimeOffset through, CancellationToken cancellation) => QueryAsync(
            TableClient.CreateQueryFilter($"ReceivedAt gt {since} and ReceivedAt le {through}"), cancellation);

    private async Task<SubmissionRecord> ChangeAsync(
        string id, Func<SubmissionRecord, SubmissionRecord> change, CancellationToken cancellation)
    {
        var (partition, row) = SubmissionEntity.KeysOf(id);
        while (true)
        {
            var found = await _table.GetEntityAsync<TableEntity>(partition, row, cancellationToken: cancellation);
            var known = SubmissionEntity.Read(found.Value);
            var changed = change(known);
            try
            {
                if (changed != known)
                {
                    await _table.UpdateEntityAsync(
                        SubmissionEntity.Of(changed), found.Value.ETag, TableUpdateMode.Replace, cancellation);
                }

                return changed;
            }
            catch (RequestFailedException race) when (race.Status == 412)
            {
                // Somebody else wrote it meanwhile: as it stands now.
            }
        }
    }

    // What lies between the units' partitions belongs to others.
    private async IAsyncEnumerable<SubmissionRecord> OfUnitsAsync(
        UnitRange units, string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var submission in QueryAsync(filter, cancellation))
        {
            if (units.Contains(submission.Unit))
            {
                yield return submission;
            }
        }
    }

    private async IAsyncEnumerable<SubmissionRecord> QueryAsync(
        string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return SubmissionEntity.Read(entity);
        }
    }
}
