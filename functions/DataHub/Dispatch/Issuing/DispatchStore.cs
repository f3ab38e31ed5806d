using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Issuing;

/// <summary>
/// The dispatches, immutable by version. Partition: the period, so that "the versions of a month" is one small range
/// read and all of them another; row key: the version, zero-padded to keep their order.
/// The bulletin's JSON is claimed first, by add-if-absent; HTML and workbook are made from whatever lies there and the
/// record comes last. Whoever falls over in between, the next run finishes the same version from the same JSON.
/// </summary>
public sealed class DispatchStore(HubStorage storage)
{
    private readonly RecordTable<DispatchRecord> _records = new(storage, StorageNames.Tables.Dispatches);
    private readonly DocumentStore _documents = new(storage);

    /// <summary>Every version of every month, by month and version.</summary>
    public async Task<IReadOnlyList<DispatchRecord>> AllAsync(CancellationToken cancellation) =>
        await ListAsync(_records.RangeAsync("0", ":", cancellation), cancellation);

    /// <summary>The versions of a month, oldest first; empty when it was never dispatched.</summary>
    public async Task<IReadOnlyList<DispatchRecord>> VersionsAsync(BusinessMonth month, CancellationToken cancellation) =>
        await ListAsync(_records.ListAsync(month.ToString(), cancellation), cancellation);

    /// <summary>The latest version of a month; null when it was never dispatched.</summary>
    public async Task<DispatchRecord?> LatestAsync(BusinessMonth month, CancellationToken cancellation) =>
        await VersionsAsync(month, cancellation) is [.., var latest] ? latest : null;

    /// <exception cref="FileNotFoundException">There is no such version.</exception>
    public async Task<Bulletin> LoadAsync(BusinessMonth month, int version, CancellationToken cancellation) =>
        BulletinJson.FromBytes(await _documents.ReadAsync(DispatchPaths.Json(month, version), cancellation));

    /// <summary>
    /// Stores a version. When it is there already, also in part, what is there stays and is made complete.
    /// </summary>
    /// <returns>The record of the version, whoever stored it.</returns>
    public async Task<DispatchRecord> PublishAsync(Bulletin bulletin, CancellationToken cancellation)
    {
        var (month, version) = (bulletin.Period, bulletin.Version);
        var json = BinaryData.FromBytes(BulletinJson.ToBytes(bulletin));
        if (!await _documents.TryAddAsync(DispatchPaths.Json(month, version), json, "application/json", cancellation))
        {
            bulletin = await LoadAsync(month, version, cancellation);
        }

        var html = BinaryData.FromString(BulletinHtml.Render(bulletin));
        await _documents.TryAddAsync(DispatchPaths.Html(month, version), html, "text/html; charset=utf-8", cancellation);
        var xlsx = BinaryData.FromBytes(BulletinWorkbook.Write(bulletin));
        await _documents.TryAddAsync(DispatchPaths.Xlsx(month, version), xlsx, BulletinWorkbook.ContentType, cancellation);

        var record = RecordOf(bulletin);
        var added = await _records.TryAddAsync(month.ToString(), RowKey(version), record, cancellation);
        return added ? record : (await _records.FindAsync(month.ToString(), RowKey(version), cancellation))!.Value;
    }

    /// <summary>Notes that no correction had come in up to an instant.</summary>
    public Task MarkCheckedAsync(DispatchRecord record, DateTimeOffset through, CancellationToken cancellation) =>
        ChangeAsync(record, kept => kept with { CheckedThrough = through }, cancellation);

    /// <summary>Notes that the version's mail is in the outbox.</summary>
    public Task MarkAnnouncedAsync(DispatchRecord record, CancellationToken cancellation) =>
        ChangeAsync(record, kept => kept with { Announced = true }, cancellation);

    private static DispatchRecord RecordOf(Bulletin bulletin) => new(
        bulletin.Period.ToString(),
        bulletin.Version,
        bulletin.AsOf,
        bulletin.PlanVersion,
        bulletin.Issue,
        bulletin.Title.Zh,
        bulletin.City.Green,
        bulletin.City.Slow,
        bulletin.City.Severe,
        bulletin.AsOf,
        Announced: false);

    private static string RowKey(int version) => version.ToString("d4", CultureInfo.InvariantCulture);

    // A run that meets another's write leaves it: the mark is only a saving, the next run makes it again.
    private async Task ChangeAsync(
        DispatchRecord record, Func<DispatchRecord, DispatchRecord> change, CancellationToken cancellation)
    {
        if (await _records.FindAsync(record.Period, RowKey(record.Version), cancellation) is { } kept)
        {
            await _records.TryReplaceAsync(kept, change(kept.Value), cancellation);
        }
    }

    private static async Task<IReadOnlyList<DispatchRecord>> ListAsync(
        IAsyncEnumerable<KeptRecord<DispatchRecord>> records, CancellationToken cancellation)
    {
        var list = new List<DispatchRecord>();
        await foreach (var record in records.WithCancellation(cancellation))
        {
            list.Add(record.Value);
        }

        return list;
    }
}
