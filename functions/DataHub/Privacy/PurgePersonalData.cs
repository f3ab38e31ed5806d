using DataHub.Datasets;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Privacy;

/// <summary>
/// Purges personal data whose time is over (到期清除), entry by entry of the index: purge, record, strike off. Each step may be
/// repeated, so a run that dies leaves the rest to the next. It never runs ahead of the clock: an <c>asOf</c> in the future
/// would destroy what the law still wants kept.
/// </summary>
public sealed class PurgePersonalData(
    PurgeIndex index,
    RowPurge rows,
    RawArchive raw,
    ReceiptStore receipts,
    DatasetRegistry datasets,
    AuditLog audit,
    TimeProvider clock) : IHubJob
{
    private const string Who = "hub";

    public string Name => "purge-personal-data";

    public string Purpose => "Purges personal data whose time of keeping is over, and records it";

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var today = BusinessTime.DateOf(asOf < now ? asOf : now);
        var effects = new SortedDictionary<string, PurgeRecord>(StringComparer.Ordinal);
        await foreach (var entry in index.DueAsync(today, cancellation))
        {
            if (await PurgeAsync(entry, today, cancellation) is { } record)
            {
                effects[entry.Dataset] = effects.TryGetValue(entry.Dataset, out var sum)
                    ? sum with { Rows = sum.Rows + record.Rows, Files = sum.Files + record.Files }
                    : record;
            }
        }

        return new JobOutcome(
            [.. effects.Select(sum => $"{sum.Key}: {sum.Value.Rows} row revisions, {sum.Value.Files} files")]);
    }

    private async Task<PurgeRecord?> PurgeAsync(PurgeEntry entry, DateOnly today, CancellationToken cancellation)
    {
        var record = entry.Submission is null
            ? await PurgeRowsAsync(entry, today, cancellation)
            : await PurgeFilesAsync(entry, today, cancellation);
        await index.StrikeAsync(entry, cancellation);
        return record;
    }

    private async Task<PurgeRecord?> PurgeRowsAsync(
        PurgeEntry entry, DateOnly today, CancellationToken cancellation)
    {
        // The count is that of all attempts together: it may be recorded afterwards.
        var count = await rows.PurgeAsync(entry, PersonalFieldsOf(entry), cancellation);
        return count == 0 ? null : await RecordAsync(new PurgeRecord(entry, count, 0, today), cancellation);
    }

    private async Task<PurgeRecord?> PurgeFilesAsync(
        PurgeEntry entry, DateOnly today, CancellationToken cancellation)
    {
        var givenBack = new List<string>();
        foreach (var path in entry.GivenBack ?? [])
        {
            if (await receipts.ExistsAsync(path, cancellation))
            {
                givenBack.Add(path);
            }
        }

        var bytes = await raw.HoldsPersonalAsync(entry.Sha256!, cancellation);
        if (givenBack.Count == 0 && !bytes)
        {
            return null;
        }

        // Recorded before: once they are deleted nobody can tell that they were there.
        var files = givenBack.Count + (bytes ? 1 : 0);
        var record = await RecordAsync(new PurgeRecord(entry, 0, files, today), cancellation);
        foreach (var path in givenBack)
        {
            await receipts.DeleteAsync(path, cancellation);
        }

        await raw.PurgeAsync(entry.Sha256!, cancellation);
        return record;
    }

    private async Task<PurgeRecord> RecordAsync(PurgeRecord record, CancellationToken cancellation)
    {
        var entry = record.Of;
        await index.RecordAsync(record, cancellation);
        await audit.WriteAsync(
            Who,
            "purge",
            entry.Submission ?? entry.Scope.ToString(),
            $"done: {record.Rows} row revisions, {record.Files} files, due {entry.Due:O} by {entry.Rule}",
            cancellation);
        return record;
    }

    private HashSet<string> PersonalFieldsOf(PurgeEntry entry) => datasets.TryFind(entry.Dataset, out var dataset)
        ? [.. dataset.Columns.Where(column => column.PersonalData != PersonalData.None).Select(column => column.Name)]
        : [];
}
