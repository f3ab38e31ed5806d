using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Issuing;

/// <summary>
/// When the first accepted report of a month arrived: a hub that was set up in the middle of the plan does not send
/// out empty bulletins of the months before.
/// </summary>
public sealed class FirstArrivals(CityPlan plan, SubmissionStore submissions)
{
    private static readonly string[] Datasets = ["D15", "D04"];

    /// <summary>Of the months asked for, those of which something had arrived at <paramref name="asOf"/>.</summary>
    public async Task<IReadOnlyDictionary<BusinessMonth, DateTimeOffset>> ReadAsync(
        IReadOnlyList<BusinessMonth> months, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (months.Count == 0)
        {
            return new Dictionary<BusinessMonth, DateTimeOffset>();
        }

        var ranges = UnitRange.Over(plan.Units.Select(unit => unit.Code));
        var reads = ranges.SelectMany(units => Datasets.Select(dataset => ReadAsync(dataset, units)));
        return (await Task.WhenAll(reads))
            .SelectMany(found => found)
            .GroupBy(found => found.Month)
            .Where(group => months.Contains(group.Key))
            .ToDictionary(group => group.Key, group => group.Min(found => found.ReceivedAt));

        async Task<List<(BusinessMonth Month, DateTimeOffset ReceivedAt)>> ReadAsync(string dataset, UnitRange units)
        {
            var found = new List<(BusinessMonth, DateTimeOffset)>();
            await foreach (var submission in submissions.ListUnitsAsync(
                dataset, units, months[0], months[^1], cancellation))
            {
                if (submission.WasAcceptedAt(asOf))
                {
                    found.Add((BusinessMonth.Parse(submission.Period!), submission.ReceivedAt));
                }
            }

            return found;
        }
    }
}
