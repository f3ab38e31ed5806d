using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Composing;

/// <summary>
/// The submissions behind a month, with their revisions and hashes: one range read a dataset. Those behind the
/// declarations are kept with their sums.
/// </summary>
internal static class BulletinSources
{
    public static async Task<IReadOnlyList<BulletinSource>> ReadAsync(
        DispatchFacts facts,
        BusinessMonth month,
        SubmissionStore submissions,
        CancellationToken cancellation)
    {
        var used = facts.Units.Append(facts.Office).SelectMany(unit => UsedFacts.Of(unit, month));
        var others = await OfAsync(used, submissions, cancellation);
        return [.. others, .. facts.Units.SelectMany(unit => Declared(unit, month))];
    }

    /// <summary>The submissions behind any rows.</summary>
    public static async Task<IReadOnlyList<BulletinSource>> OfAsync(
        IEnumerable<SourceRef> rows, SubmissionStore submissions, CancellationToken cancellation)
    {
        var used = rows.GroupBy(source => source.Dataset, StringComparer.Ordinal);
        var found = await Task.WhenAll(used.Select(dataset => ReadAsync([.. dataset], submissions, cancellation)));
        return [.. found.SelectMany(group => group)];
    }

    private static IEnumerable<BulletinSource> Declared(UnitFacts unit, BusinessMonth month) =>
        unit.Declared is not { } declared
            ? []
            : declared.Sources.Select(source => new BulletinSource(
                source.SubmissionId,
                "D04",
                unit.Unit.Code,
                month.ToString(),
                source.Revision,
                source.Rows,
                source.ReceivedAt,
                source.Sha256));

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
