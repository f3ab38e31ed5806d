using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Compliance.Standing;

/// <summary>
/// Prices whose newest disclosure is too old (价格公示过期); D08, obligation O33. An enterprise that disclosed a price in the
/// last year still owes it.
/// </summary>
internal sealed class StalePrices(CityPlan plan, RowStore rows) : IStandingCheck
{
    private const string Kind = "stale-price";
    private const int MonthsBack = 12;

    public IReadOnlyList<string> Kinds => [Kind];

    public string Dataset => "D08";

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(asOf);
        var month = BusinessMonth.Of(today);
        var newest = new SortedDictionary<string, DateOnly>(StringComparer.Ordinal);
        await foreach (var row in rows.ReadMonthsAsOfAsync(
            Dataset, unit, month.Plus(-MonthsBack), month, asOf, cancellation))
        {
            if (row.Text("uscc") is { } enterprise && row.Text("material") is { } material
                && DateOnly.TryParse(row.Text("validFrom"), CultureInfo.InvariantCulture, out var from)
                && from <= today)
            {
                var subject = $"{enterprise}|{material}";
                newest[subject] = newest.TryGetValue(subject, out var known) && known > from ? known : from;
            }
        }

        var limit = (int)plan.Thresholds["priceStaleDays"];
        return
        [
            .. newest.Where(price => today.DayNumber - price.Value.DayNumber > limit).Select(price => new StandingFault(
                Kind,
                price.Key,
                new Wording(
                    $"最近一次价格公示为 {price.Value:yyyy-MM-dd}，已 {today.DayNumber - price.Value.DayNumber} 天（标准 {limit} 天）",
                    $"Newest price of {price.Value:yyyy-MM-dd}, {today.DayNumber - price.Value.DayNumber} days ago "
                    + $"(limit {limit})"))),
        ];
    }
}
