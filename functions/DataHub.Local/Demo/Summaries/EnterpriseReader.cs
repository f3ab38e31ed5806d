using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Local.Demo.Summaries;

/// <summary>
/// Which enterprises declared in time, late or not at all. Nobody registers who has to declare: whoever did last month
/// is expected this month.
/// </summary>
internal sealed class EnterpriseReader(CityPlan plan, RowStore rows)
{
    private const string Declarations = "D04";

    public async Task<IReadOnlyList<EnterpriseStanding>> ReadAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var lastInstant = plan.DueRules.ForDataset(Declarations).DueAt(month, plan.Calendar).AddTicks(-1);
        var standings = new List<EnterpriseStanding>();
        foreach (var unit in plan.Units)
        {
            var now = await RowsAsync(unit, month, asOf, cancellation);
            var inTime = (await RowsAsync(unit, month, lastInstant, cancellation)).Select(CodeOf).ToHashSet();
            var before = await RowsAsync(unit, month.Previous, asOf, cancellation);
            var arrivals = now.GroupBy(CodeOf).ToDictionary(group => group.Key, group => group.Min(row => row.ReceivedAt));
            var expected = now.Concat(before).GroupBy(CodeOf).OrderBy(group => group.Key, StringComparer.Ordinal);
            standings.AddRange(expected.Select(enterprise => new EnterpriseStanding(
                unit.Code,
                enterprise.Select(row => row.Text("enterpriseName")).FirstOrDefault(name => name is not null) ?? enterprise.Key,
                inTime.Contains(enterprise.Key) ? Punctuality.OnTime
                    : arrivals.ContainsKey(enterprise.Key) ? Punctuality.Late
                    : Punctuality.Missing,
                arrivals.TryGetValue(enterprise.Key, out var arrival) ? arrival : null)));
        }

        return standings;
    }

    private async Task<List<StoredRow>> RowsAsync(
        ReportingUnit unit, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var found = new List<StoredRow>();
        var scope = new RowScope(Declarations, unit.Code, month.ToString());
        await foreach (var row in rows.ReadAsOfAsync(scope, asOf, cancellation))
        {
            found.Add(row);
        }

        return found;
    }

    private static string CodeOf(StoredRow row) => row.Text("uscc") ?? "";
}
