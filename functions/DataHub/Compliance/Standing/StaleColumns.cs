using DataHub.Dispatch.Facts.Supervision;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Compliance.Standing;

/// <summary>
/// A disclosure column that was once reported and has not been updated since (公开栏过期); D19, obligations O46–O48.
/// </summary>
internal sealed class StaleColumns(CityPlan plan, RowStore rows) : IStandingCheck
{
    private const string Kind = "stale-column";
    private const int MonthsBack = 12;

    public IReadOnlyList<string> Kinds => [Kind];

    public string Dataset => "D19";

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(asOf);
        var month = BusinessMonth.Of(today);
        DateOnly? newest = null;
        await foreach (var row in rows.ReadMonthsAsOfAsync(
            Dataset, unit, month.Plus(-MonthsBack), month, asOf, cancellation))
        {
            if (PublicityItem.Of(row) is { IsColumn: true, On: var date } && date <= today && !(newest >= date))
            {
                newest = date;
            }
        }

        var limit = (int)plan.Thresholds["columnAgeDays"];
        var age = today.DayNumber - newest?.DayNumber;
        return age > limit
            ?
            [
                new StandingFault(Kind, "公开栏", new Wording(
                    $"信息公开栏自 {newest:yyyy-MM-dd} 起未更新，已 {age} 天（标准 {limit} 天）",
                    $"Disclosure column not updated since {newest:yyyy-MM-dd}, {age} days (limit {limit})")),
            ]
            : [];
    }
}
