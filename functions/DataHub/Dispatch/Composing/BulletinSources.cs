using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// The submissions behind a month, with their revisions and hashes: one range read a unit and dataset.
/// </summary>
internal static class BulletinSources
{
    private const int ReadsAtOnce = 16;

    public static Task<IReadOnlyList<BulletinSource>> ReadAsync(
        IReadOnlyList<UnitFacts> facts,
        BusinessMonth month,
        SubmissionStore submissions,
        CancellationToken cancellation) =>
        OfAsync(facts.SelectMany(unit => UsedFacts.Of(unit, month)), submissions, cancellation);

    /// <summary>The submissions behind any rows.</summary>
    public static async Task<IReadOnlyList<BulletinSource>> OfAsync(
        IEnumerable<SourceRef> rows, SubmissionStore submissions, CancellationToken cancellation)
    {
        var used = rows.GroupBy(source => (source.Dataset, source.Unit)).ToList();
        var found = new IReadOnlyList<BulletinSource>[used.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, used.Count),
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellation },
            async (index, token) => found[index] = await ReadAsync([.. used[index]], submissions, token));
        return [.. found.SelectMany(group => group)];
    }

    private static async Task<IReadOnlyList<BulletinSource>> ReadAsync(
        IReadOnlyList<SourceRef> rows, SubmissionStore submissions, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.SubmissionId).ToHashSet(StringComparer.Ordinal);
        var known = (await submissions.FindManyAsync(ids, cancellation))
            .ToDictionary(submission => submission.Id, StringComparer.Ordinal);
        return
        [
            .. rows
                .GroupBy(row => row.SubmissionId, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of([.. group], known.GetValueOrDefault(group.Key))),
        ];
    }

    private static BulletinSource Of(IReadOnlyList<SourceRef> rows, SubmissionRecord? submission) => new(
        rows[0].SubmissionId,
        rows[0].Dataset,
        rows[0].Unit,
        submission?.Period ?? rows[0].Period,
        rows.Max(row => row.Revision),
        rows.Count,
        submission?.ReceivedAt,
        submission?.Sha256);
}
