using System.Globalization;
using DataHub.Datasets;
using DataHub.Jobs;
using DataHub.Storage;

namespace DataHub.Privacy;

/// <summary>
/// Puts encrypted fields from keys of before to the current one (换钥重加密), so that a key of before can be taken out
/// of the settings. Each run looks at a bounded number of rows and goes on where the last one ended; rows written
/// meanwhile are met by another pass, and the work is done when a whole pass met no earlier key. Tried out it counts.
/// </summary>
public sealed class ReencryptFields(
    RowRewrite rows,
    DatasetRegistry datasets,
    FieldCipher cipher,
    AuditLog audit,
    HubStorage storage,
    TimeProvider clock) : IHubJob
{
    private const string Partition = "reencrypt-fields|state";
    private const string Row = "state";

    private readonly RecordTable<ReencryptionState> _state = new(storage, StorageNames.Tables.Jobs);

    public string Name => "reencrypt-fields";

    public string Purpose =>
        "把以前密钥加密的个人信息改用现行密钥 · Puts personal data from field keys of before to the current one; whatIf counts";

    public bool CanBeTriedOut => true;

    /// <summary>Revisions that one run looks at, at the most: some minutes, below the limit of an HTTP
    /// answer.</summary>
    public int MostRows { get; init; } = 200_000;

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (!cipher.HasEarlierKeys)
        {
            return JobOutcome.Nothing;
        }

        if (storage.Rehearsal is not null)
        {
            return await CountAsync(cancellation);
        }

        var state = (await _state.FindAsync(Partition, Row, cancellation))?.Value;
        if (state is null || state.Keys != cipher.Names)
        {
            state = new ReencryptionState(cipher.Names, null, 0, null);
        }

        return state.DoneAt is null ? await RewriteAsync(state, cancellation) : JobOutcome.Nothing;
    }

    private async Task<JobOutcome> RewriteAsync(ReencryptionState state, CancellationToken cancellation)
    {
        var (looked, rewritten) = (0L, 0L);
        // By page: another pass meets them again.
        var unreadable = new Dictionary<RowPlace, int>();
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        while (state.DoneAt is null && looked < MostRows)
        {
            var ended = true;
            await foreach (var page in PagesAsync(state.After, rewrite: true, cancellation))
            {
                (looked, rewritten) = (looked + page.Rows, rewritten + page.Earlier);
                state = state with { After = page.Last, Found = state.Found + page.Earlier };
                if (page.Unreadable > 0)
                {
                    unreadable[page.Last] = page.Unreadable;
                    lost.UnionWith(page.Keys.Where(key => !cipher.Knows(key)));
                }

                await _state.PutAsync(Partition, Row, state, cancellation);
                if (looked >= MostRows)
                {
                    ended = false;
                    break;
                }
            }

            if (ended)
            {
                state = state with { After = null, Found = 0, DoneAt = state.Found == 0 ? clock.GetUtcNow() : null };
                await _state.PutAsync(Partition, Row, state, cancellation);
            }
        }

        var rest = state.DoneAt is not null
            ? "none remains under an earlier key: it may be taken out of the settings"
            : $"the next run goes on behind {state.After?.Partition ?? "the beginning"}";
        var effect = string.Create(
            CultureInfo.InvariantCulture, $"{rewritten} row revisions put to the current key; {rest}");
        if (unreadable.Count > 0)
        {
            effect += string.Create(
                CultureInfo.InvariantCulture,
                $"; {unreadable.Values.Sum()} cannot be read: no key {string.Join(", ", lost)} is configured");
        }

        await audit.WriteAsync("hub", Name, cipher.Names, $"done: {effect}", cancellation);
        return JobOutcome.Of(effect);
    }

    private async Task<JobOutcome> CountAsync(CancellationToken cancellation)
    {
        var (looked, remaining, keys) = (0L, 0L, new SortedSet<string>(StringComparer.Ordinal));
        await foreach (var page in PagesAsync(null, rewrite: false, cancellation))
        {
            (looked, remaining) = (looked + page.Rows, remaining + page.Earlier + page.Unreadable);
            keys.UnionWith(page.Keys);
            if (looked >= MostRows)
            {
                return Counted("at least ", $"; the look ended behind {page.Last.Partition}");
            }
        }

        return Counted("", "");

        JobOutcome Counted(string least, string end)
        {
            var names = keys.Count == 0 ? "none" : string.Join(", ", keys);
            return JobOutcome.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"{least}{remaining} row revisions remain under earlier keys ({names}), of {looked} looked at{end}"));
        }
    }

    /// <summary>The pages of every dataset that has, or in an earlier version had, personal data.</summary>
    private IAsyncEnumerable<RewrittenPage> PagesAsync(
        RowPlace? after, bool rewrite, CancellationToken cancellation) => datasets.All
        .Where(dataset => datasets.VersionsOf(dataset.Code).Any(version => version.HasPersonalData))
        .Select(dataset => dataset.Code)
        .Where(code => after is null || string.CompareOrdinal(code + "/", after.Partition) > 0)
        .ToAsyncEnumerable()
        .SelectMany(code => rows.PagesAsync(code, after, rewrite, cancellation));
}
