using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Storage;

namespace DataHub.Operations.Rebuilding;

/// <summary>
/// Computes the rows of a unit's dataset for a period anew, from the raw bytes of all its accepted submissions in the order
/// of their arrival, and compares them with those that stand. Holds them in memory: a month of a county, not of a nation.
/// </summary>
public sealed class MonthRebuild(
    HubStorage storage, SubmissionStore submissions, RowStore rows, ArchivedFiles files, SubmissionJudge judge, HubSettings settings)
{
    private const int Shown = 100;

    /// <param name="apply">
    /// Whether to replace what differs: it goes to the history of its row, and the submissions are written again, the oldest
    /// first. Broken off in between it may be asked for again.
    /// </param>
    public async Task<RebuildResult> RunAsync(
        Dataset dataset, string unit, string period, bool apply, CancellationToken cancellation)
    {
        var scope = new RowScope(dataset.Code, unit, period);
        var rebuilt = await RebuildAsync(scope, cancellation);
        var wanted = LatestOf(rebuilt);
        var differences = await CompareAsync(scope, wanted, cancellation);
        if (apply && differences.Count > 0)
        {
            await rows.RetireAsync(
                scope, [.. differences.Where(one => one.Stored is not null).Select(one => one.Key)], cancellation);
            foreach (var (submission, images) in rebuilt)
            {
                await WriteAsync(scope, submission, images, cancellation);
            }
        }

        return new RebuildResult(
            dataset.Code,
            rebuilt.Count,
            wanted.Count,
            CountOf(RebuildDifferenceKind.Missing),
            CountOf(RebuildDifferenceKind.Extra),
            CountOf(RebuildDifferenceKind.Different),
            [.. differences.Take(Shown)],
            apply);

        int CountOf(RebuildDifferenceKind kind) => differences.Count(one => one.Kind == kind);
    }

    private async Task<List<(SubmissionRecord Submission, IReadOnlyList<RowImage> Rows)>> RebuildAsync(
        RowScope scope, CancellationToken cancellation)
    {
        var found = new List<SubmissionRecord>();
        await foreach (var submission in submissions.ListAsync(scope.Dataset, scope.Unit, scope.Period, cancellation))
        {
            if (submission.IsAccepted)
            {
                found.Add(submission);
            }
        }

        var rebuilt = new List<(SubmissionRecord, IReadOnlyList<RowImage>)>();
        foreach (var submission in found.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            using var arrival = await files.ReopenAsync(submission, cancellation);
            var sink = new RebuiltRows();
            await judge.JudgeAsync(
                arrival, submission.ReceivedAt, SubmissionJudge.RulesOf(arrival), sink,
                new FindingLog(settings.FindingsPerCode), watch: null, cancellation);
            rebuilt.Add((submission, sink.Rows));
        }

        return rebuilt;
    }

    // An unchanged row stays the property of the submission that brought it first.
    private static Dictionary<string, (long Hash, string Submission)> LatestOf(
        List<(SubmissionRecord Submission, IReadOnlyList<RowImage> Rows)> rebuilt)
    {
        var latest = new Dictionary<string, (long Hash, string Submission)>(StringComparer.Ordinal);
        foreach (var (submission, images) in rebuilt)
        {
            foreach (var image in images)
            {
                if (!latest.TryGetValue(image.Key, out var known) || known.Hash != image.Hash)
                {
                    latest[image.Key] = (image.Hash, submission.Id);
                }
            }
        }

        return latest;
    }

    private async Task<List<RebuildDifference>> CompareAsync(
        RowScope scope, Dictionary<string, (long Hash, string Submission)> wanted, CancellationToken cancellation)
    {
        var differences = new List<RebuildDifference>();
        var standing = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (key, hash, submission) in rows.MarksAsync(scope, cancellation))
        {
            standing.Add(key);
            if (!wanted.TryGetValue(key, out var raw))
            {
                differences.Add(new RebuildDifference(key, RebuildDifferenceKind.Extra, submission, null));
            }
            else if (raw.Hash != hash)
            {
                differences.Add(new RebuildDifference(key, RebuildDifferenceKind.Different, submission, raw.Submission));
            }
        }

        differences.AddRange(wanted.Where(row => !standing.Contains(row.Key))
            .Select(row => new RebuildDifference(row.Key, RebuildDifferenceKind.Missing, null, row.Value.Submission)));
        differences.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return differences;
    }

    private async Task WriteAsync(
        RowScope scope, SubmissionRecord submission, IReadOnlyList<RowImage> images, CancellationToken cancellation)
    {
        using var writer = new RowWriter(storage, scope, submission.Id, submission.ReceivedAt, settings.WriteParallelism);
        foreach (var image in images)
        {
            await writer.AddAsync(image, cancellation);
        }

        await writer.CompleteAsync(cancellation);
    }
}
