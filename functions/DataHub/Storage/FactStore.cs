using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// The facts table: what the dispatch needs of a unit's month, summed up from its rows, so that a dispatch does not read
/// hundreds of declarations a unit. Partition: dataset and period, so that a month of all units is one range read; row:
/// the unit. Whoever writes rows opens the mark before the first and closes it after the last; opening drops what was
/// kept. Sums are kept only if nobody opened the mark since before the rows were read. So what is kept is never older
/// than the rows, wherever a process falls over: then its mark stays open, and the rows themselves are read.
/// </summary>
public sealed class FactStore(HubStorage storage)
{
    private const string OpenMarks = "Open";
    private const string ChangedAt = "ChangedAt";
    private const string Pieces = "Pieces";
    private const string Piece = "Json";

    // The service's limit for a text is 32 Ki characters; a whole entity has room for some fifteen of them.
    private const int PieceLength = 30_000;
    private const int MostPieces = 14;

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Facts);

    /// <summary>Whether facts are kept of a scope's rows: of what has many rows a month and is summed up in the dispatch.</summary>
    public static bool Covers(RowScope scope) => scope is { Dataset: "D04", Period: not null };

    /// <summary>Notes that somebody is about to write rows of a scope.</summary>
    public Task OpenAsync(RowScope scope, string writer, CancellationToken cancellation) =>
        ChangeAsync(scope, open => open.Contains(writer) ? open : [.. open, writer], cancellation);

    /// <summary>Notes that all of them are written.</summary>
    public Task CloseAsync(RowScope scope, string writer, CancellationToken cancellation) =>
        ChangeAsync(scope, open => [.. open.Where(other => other != writer)], cancellation);

    /// <summary>What is kept of a month, unit by unit.</summary>
    public async IAsyncEnumerable<KeptFacts> ListAsync(
        string dataset, string period, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(dataset, period)}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return Read(entity);
        }
    }

    /// <summary>The units of a month whose rows changed since they were last summed up.</summary>
    public async IAsyncEnumerable<string> ChangedAsync(
        string dataset, string period, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string[] select = ["PartitionKey", "RowKey", OpenMarks, ChangedAt, Pieces];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PartitionOf(dataset, period)}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, select: select, cancellationToken: cancellation))
        {
            if (entity.GetInt32(Pieces) is null && OpenOf(entity).Length == 0)
            {
                yield return entity.RowKey;
            }
        }
    }

    public async Task<KeptFacts?> FindAsync(RowScope scope, CancellationToken cancellation) =>
        await EntityAsync(scope, cancellation) is { } found ? Read(found) : null;

    /// <summary>
    /// Keeps what was summed up. False when somebody opened the mark since <paramref name="known"/> was read, or when it
    /// is too large to be kept, or the run is only tried out.
    /// </summary>
    /// <param name="known">What was kept before the rows were read; null when there was nothing.</param>
    public async Task<bool> TryKeepAsync(
        RowScope scope, KeptFacts? known, string json, DateTimeOffset? changedAt, CancellationToken cancellation)
    {
        var pieces = json.Chunk(PieceLength).Select(piece => new string(piece)).ToList();
        if (known is { Open.Count: > 0 } || pieces.Count > MostPieces || storage.Rehearsal is not null)
        {
            return false;
        }

        var entity = Entity(scope, []);
        entity[Pieces] = pieces.Count;
        entity[ChangedAt] = changedAt;
        foreach (var (at, piece) in pieces.Index())
        {
            entity[NameOf(at)] = piece;
        }

        return await TryWriteAsync(entity, known?.Version, cancellation);
    }

    private async Task ChangeAsync(
        RowScope scope, Func<IReadOnlyList<string>, IReadOnlyList<string>> change, CancellationToken cancellation)
    {
        if (!Covers(scope))
        {
            return;
        }

        TableEntity? found;
        do
        {
            found = await EntityAsync(scope, cancellation);
        }
        while (!await TryWriteAsync(
            Entity(scope, change(found is null ? [] : OpenOf(found))), found?.ETag.ToString(), cancellation));
    }

    private async Task<bool> TryWriteAsync(TableEntity entity, string? version, CancellationToken cancellation)
    {
        try
        {
            _ = version is null
                ? await _table.AddEntityAsync(entity, cancellation)
                : await _table.UpdateEntityAsync(entity, new ETag(version), TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async Task<TableEntity?> EntityAsync(RowScope scope, CancellationToken cancellation)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(
            PartitionOf(scope.Dataset, scope.Period!), scope.Unit, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    private static KeptFacts Read(TableEntity entity) => new(
        entity.RowKey,
        OpenOf(entity),
        entity.GetInt32(Pieces) is { } count
            ? string.Concat(Enumerable.Range(0, count).Select(at => entity.GetString(NameOf(at))))
            : null,
        entity.GetDateTimeOffset(ChangedAt),
        entity.ETag.ToString());

    private static TableEntity Entity(RowScope scope, IReadOnlyList<string> open) =>
        new(PartitionOf(scope.Dataset, scope.Period!), scope.Unit) { [OpenMarks] = string.Join('\n', open) };

    private static string[] OpenOf(TableEntity entity) =>
        entity.GetString(OpenMarks) is { Length: > 0 } open ? open.Split('\n') : [];

    /// <summary>The partition of a month of all units.</summary>
    internal static string PartitionOf(string dataset, string period) => $"{dataset}.{period}";

    private static string NameOf(int piece) => $"{Piece}{piece}";
}
