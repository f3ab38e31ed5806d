using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Issuing;

/// <summary>
/// What has come in lately of the datasets that a bulletin's version rests on. The daily look asks this first: a month
/// of which nothing came needs no second computation to be found the same.
/// </summary>
public sealed class LatestArrivals(CityPlan plan, SubmissionStore submissions)
{
    // D15 is read back to January, for whoever is silent.
    private const int MonthsBack = 12;

    private static readonly string[] Monthly = ["D04", "D15", "D16"];

    /// <summary>Of the months asked for, those which something that was taken in or withdrawn after an instant may change.</summary>
    /// <param name="months">Each with the instant through which it is known; not empty.</param>
    public async Task<IReadOnlySet<BusinessMonth>> ReadAsync(
        IReadOnlyDictionary<BusinessMonth, DateTimeOffset> months, CancellationToken cancellation)
    {
        var (first, last) = (months.Keys.Min().Plus(-MonthsBack), months.Keys.Max());
        var reads = plan.Units.SelectMany(unit => Monthly
            .Select(dataset => submissions.ListMonthsAsync(dataset, unit.Code, first, last, cancellation))
            .Append(submissions.ListMonthsAsync("D14", unit.Code, plan.FirstMonth.Plus(-MonthsBack), plan.LastMonth.Plus(MonthsBack), cancellation))
            .Append(submissions.ListAsync("D22", unit.Code, null, cancellation)));
        var changes = await Task.WhenAll(reads.Select(read => ChangesAsync(read, months.Values.Min(), cancellation)));
        return months
            .Where(month => changes.Any(read => read.Any(change => change.At > month.Value && Concerns(change.Dataset, change.Period, month.Key))))
            .Select(month => month.Key)
            .ToHashSet();
    }

    private static async Task<IReadOnlyList<(string Dataset, string? Period, DateTimeOffset At)>> ChangesAsync(
        IAsyncEnumerable<SubmissionRecord> read, DateTimeOffset after, CancellationToken cancellation)
    {
        var changes = new List<(string, string?, DateTimeOffset)>();
        await foreach (var submission in read.WithCancellation(cancellation))
        {
            var at = new[] { submission.ReceivedAt, submission.ProcessedAt, submission.WithdrawnAt }.Max()!.Value;
            if (at > after)
            {
                changes.Add((submission.Dataset, submission.Period, at));
            }
        }

        return changes;
    }

    // What a mall reached is dated by its row, whatever month it was sent for; a figure bears on its month and those after.
    private static bool Concerns(string dataset, string? period, BusinessMonth month) =>
        dataset == "D14" || !BusinessMonth.TryParse(period, out var of) || of <= month;
}
