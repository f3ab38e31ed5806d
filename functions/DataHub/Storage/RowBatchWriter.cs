using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>Writes one batch of rows, whatever is there already; several batches may be under way at once.</summary>
/// <param name="claims">Whether rows that stand unchanged become this submission's own, as they must when it replaces
/// another whole.</param>
internal sealed class RowBatchWriter(
    TableClient table, RowScope scope, string submissionId, DateTimeOffset receivedAt, PurgeSchedule? purges, bool claims)
{
    private const int MostActions = 100;
    private const int MostAttempts = 5;

    private readonly Lock _gate = new();
    private Task<RowIndex>? _index;
    private long _accepted;
    private long _unchanged;
    private int _revision;

    public RowWriteResult Result => new(Interlocked.Read(ref _accepted), Interlocked.Read(ref _unchanged), _revision);

    public async Task WriteAsync(IReadOnlyList<RowImage> rows, CancellationToken cancellation)
    {
        if (purges is not null)
        {
            await purges.EnterAsync(rows, cancellation);
        }

        var known = _index;
        if (known is null)
        {
            if (await TryInsertAsync(rows, cancellation))
            {
                Count(rows.Count, 0, 1);
                return;
            }

            known = IndexAfter(null, cancellation);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(rows, await known, cancellation);
                return;
            }
            catch (RequestFailedException race) when (race.Status is 409 or 412 or 404 && attempt < MostAttempts)
            {
                // Somebody else wrote between the look and the batch: look again.
                known = IndexAfter(known, cancellation);
            }
        }
    }

    private async Task<bool> TryInsertAsync(IReadOnlyList<RowImage> rows, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => Insertion(row)), cancellation);
            return true;
        }
        catch (TableTransactionFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    /// <summary>The index, read anew unless another batch has done so since <paramref name="outdated"/>.</summary>
    private Task<RowIndex> IndexAfter(Task<RowIndex>? outdated, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_index is null || ReferenceEquals(_index, outdated))
            {
                _index = RowIndex.LoadAsync(table, scope, submissionId, cancellation);
            }

            return _index;
        }
    }

    private async Task WriteAsync(IReadOnlyList<RowImage> rows, RowIndex index, CancellationToken cancellation)
    {
        var actions = new List<TableTransactionAction>(MostActions);
        var (accepted, unchanged, revision) = (0, 0, 0);
        foreach (var row in rows)
        {
            var placed = await PlaceAsync(row, index, actions, cancellation);
            (accepted, unchanged) = placed.IsMine ? (accepted + 1, unchanged) : (accepted, unchanged + 1);
            revision = Math.Max(revision, placed.Revision);
            if (actions.Count >= MostActions - 1)
            {
                await SubmitAsync(actions, cancellation);
            }
        }

        await SubmitAsync(actions, cancellation);
        Count(accepted, unchanged, revision);
    }

    /// <summary>Adds what a row needs, if anything.</summary>
    private async Task<(bool IsMine, int Revision)> PlaceAsync(
        RowImage row, RowIndex index, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        if (!index.TryGet(row.Key, out var mark))
        {
            actions.Add(Insertion(row));
            return (true, 1);
        }

        if (Stands(row, mark))
        {
            return (mark.Mine, mark.Mine ? mark.Revision : 0);
        }

        // Others may have written since the index was read: what stands now decides.
        var current = (await table.GetEntityAsync<TableEntity>(
            scope.PartitionKey, RowEntity.CurrentKey(row.Key), cancellationToken: cancellation)).Value;
        mark = RowMark.Of(current, submissionId);
        return Stands(row, mark)
            ? (mark.Mine, mark.Mine ? mark.Revision : 0)
            : (true, await ReviseAsync(row, current, mark, actions, cancellation));
    }

    private bool Stands(RowImage row, RowMark mark) => row.IsSameAs(mark.Hash) && (mark.Mine || !claims);

    /// <summary>Adds what a differing row needs: the older of both goes to history, in the same batch.</summary>
    private async Task<int> ReviseAsync(
        RowImage row, TableEntity current, RowMark mark, List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        var since = current.GetDateTimeOffset(RowEntity.ReceivedAt)!.Value;
        var isAfter = mark.Mine || RowEntity.IsAfter((receivedAt, submissionId), RowEntity.OrderOf(current));
        var standing = isAfter ? Entity(RowEntity.CurrentKey(row.Key), row, mark.Revision + 1) : current;
        standing[RowEntity.Revision] = mark.Revision + 1;
        if (isAfter && since > receivedAt)
        {
            // What stands does so only since something was taken back: so will this, which came before that.
            standing[RowEntity.ReceivedAt] = since;
            standing[RowEntity.ArrivedAt] = receivedAt;
        }

        if (isAfter && (mark.Mine || since <= receivedAt))
        {
            var superseded = new TableEntity(current) { RowKey = RowEntity.HistoryKey(current) };
            await SetPurgeDateAsync(superseded, cancellation);
            actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, superseded));
            actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, standing, current.ETag));
            return mark.Revision + 1;
        }

        var past = Entity(RowEntity.HistoryKey(row.Key, receivedAt, submissionId), row, mark.Revision);
        var known = await table.GetEntityIfExistsAsync<TableEntity>(
            scope.PartitionKey, past.RowKey, [RowEntity.Revision], cancellation);
        if (known.HasValue)
        {
            return known.Value!.GetInt32(RowEntity.Revision) ?? 1;
        }

        await SetPurgeDateAsync(past, cancellation);
        actions.Add(new TableTransactionAction(TableTransactionActionType.Add, past));
        actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, standing, current.ETag));
        return isAfter ? mark.Revision + 1 : mark.Revision;
    }

    /// <summary>What was in force has no purge date; once superseded it gets one.</summary>
    private async Task SetPurgeDateAsync(TableEntity past, CancellationToken cancellation)
    {
        if (purges?.OnceSuperseded is { } date && !past.ContainsKey(RowEntity.PurgeOn) && !past.ContainsKey(RowEntity.PurgedFor))
        {
            await purges.EnterAsync(date, cancellation);
            past[RowEntity.PurgeOn] = PurgeIndex.Text(date);
        }
    }

    private async Task SubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellation)
    {
        if (actions.Count > 0)
        {
            await table.SubmitTransactionAsync(actions, cancellation);
            actions.Clear();
        }
    }

    private TableTransactionAction Insertion(RowImage row) =>
        new(TableTransactionActionType.Add, Entity(RowEntity.CurrentKey(row.Key), row, 1));

    private TableEntity Entity(string rowKey, RowImage row, int revision)
    {
        var entity = new TableEntity(scope.PartitionKey, rowKey)
        {
            [RowEntity.Values] = row.Values,
            [RowEntity.Hash] = row.Hash,
            [RowEntity.Revision] = revision,
            [RowEntity.Submission] = submissionId,
            [RowEntity.ReceivedAt] = receivedAt,
        };
        if (row.Reported is not null)
        {
            entity[RowEntity.Reported] = row.Reported;
        }

        if (row.PurgeOn is { } date)
        {
            entity[RowEntity.PurgeOn] = PurgeIndex.Text(date);
        }

        return entity;
    }

    private void Count(long accepted, long unchanged, int revision)
    {
        lock (_gate)
        {
            _accepted += accepted;
            _unchanged += unchanged;
            _revision = Math.Max(_revision, revision);
        }
    }
}
