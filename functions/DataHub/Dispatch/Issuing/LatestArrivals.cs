using DataHub.Datasets;
using DataHub.Dispatch.Facts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Issuing;

/// <summary>
/// What has come in lately of the datasets that a bulletin's version rests on. The daily look asks this first: a month
/// of which nothing came needs no second computation to be found the same.
/// </summary>
public sealed class LatestArrivals(CityPlan plan, DatasetRegistry datasets, SubmissionStore submissions, RowStore rows)
{
    private const string Malls = "D14";
    private const int FirstRevision = 1;

    // D15 is read back to January, for whoever is silent.
    private const int MonthsBack = 12;

    private readonly ILookup<bool, string> _byMonth = BulletinBasis.Of(plan)
        .ToLookup(code => datasets.TryFind(code, out var dataset) && dataset.PartitionedByPeriod);

    /// <summary>Of the months asked for, those which something that was taken in or withdrawn after an instant may change.</summary>
    /// <param name="months">Each with the instant through which it is known; not empty.</param>
    public async Task<IReadOnlySet<BusinessMonth>> ReadAsync(
        IReadOnlyDictionary<BusinessMonth, DateTimeOffset> months, CancellationToken cancellation)
    {
        var after = months.Values.Min();
        var (first, last) = (months.Keys.Min().Plus(-MonthsBack), months.Keys.Max());
        var everybody = plan.Units.Select(unit => unit.Code).Concat(plan.Organisations.Select(office => office.Code));
        var reads = UnitRange.Over(everybody).SelectMany(units => _byMonth[true]
            .Select(dataset => submissions.ListUnitsAsync(dataset, units, first, last, cancellation))
            .Concat(_byMonth[false].Select(dataset => submissions.ListUnitsAsync(dataset, units, cancellation))));
        var changes = (await Task.WhenAll(reads.Select(read => ChangesAsync(read, after, cancellation)))).SelectMany(read => read).ToList();
        return months
            .Where(month => changes.Any(change => change.At > month.Value && !(change.From > month.Key)))
            .Select(month => month.Key)
            .ToHashSet();
    }

    private async Task<IReadOnlyList<Change>> ChangesAsync(
        IAsyncEnumerable<SubmissionRecord> read, DateTimeOffset after, CancellationToken cancellation)
    {
        var changes = new List<Change>();
        await foreach (var submission in read.WithCancellation(cancellation))
        {
            var at = new[] { submission.ReceivedAt, submission.ProcessedAt, submission.WithdrawnAt }.Max()!.Value;
            if (at > after)
            {
                changes.Add(new Change(at, await FromAsync(submission, cancellation)));
            }
        }

        return changes;
    }

    // A figure bears on its month and those after. What a mall reached is dated by its row, whatever month it was sent for.
    private async Task<BusinessMonth?> FromAsync(SubmissionRecord submission, CancellationToken cancellation) =>
        submission.Dataset == Malls ? await FirstStageAsync(submission, cancellation)
        : BusinessMonth.TryParse(submission.Period, out var month) ? month
        : null;

    // Null when a row took another's place, or is gone: the other may have been of any month.
    private async Task<BusinessMonth?> FirstStageAsync(SubmissionRecord submission, CancellationToken cancellation)
    {
        BusinessMonth? first = null;
        await foreach (var row in rows.ReadAsync(new RowScope(submission.Dataset, submission.Unit, null), cancellation))
        {
            if (row.SubmissionId != submission.Id)
            {
                continue;
            }

            if (row.Revision > FirstRevision || MallStage.Of(row) is not { } stage)
            {
                return null;
            }

            var month = BusinessMonth.Of(stage.On);
            first = first < month ? first : month;
        }

        return submission.WithdrawnAt is null ? first : null;
    }

    /// <param name="From">The first month that it bears on; null when it may be any.</param>
    private sealed record Change(DateTimeOffset At, BusinessMonth? From);
}
