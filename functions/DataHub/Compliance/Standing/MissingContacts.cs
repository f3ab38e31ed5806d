using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Compliance.Standing;

/// <summary>
/// A unit that has had no responsible person on record for longer than the plan lets it (责任人空缺); D03, obligations O55,
/// O60 and O61.
/// </summary>
internal sealed class MissingContacts(CityPlan plan, RowStore rows) : IStandingCheck
{
    private const string Kind = "missing-contact";
    private const string Subject = "责任人";

    public IReadOnlyList<string> Kinds => [Kind];

    public string Dataset => "D03";

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var terms = new List<(DateOnly From, DateOnly To)>();
        await foreach (var row in rows.ReadAsOfAsync(new RowScope(Dataset, unit, null), asOf, cancellation))
        {
            if (row.Text("role") == ContactRole.Reporter && Day(row.Text("validFrom")) is { } from)
            {
                terms.Add((from, Day(row.Text("validTo")) ?? DateOnly.MaxValue));
            }
        }

        var today = BusinessTime.DateOf(asOf);
        if (terms.Any(term => term.From <= today && today <= term.To))
        {
            return [];
        }

        var limit = (int)plan.Thresholds["contactGapWorkdays"];
        var last = terms.Where(term => term.To < today).Select(term => term.To)
            .DefaultIfEmpty(plan.Document.IssuedOn).Max();
        var gap = plan.Calendar.WorkdaysBetween(last, today);
        return gap > limit
            ?
            [
                new StandingFault(Kind, Subject, new Wording(
                    $"自 {last:yyyy-MM-dd} 起无在任责任人，已 {gap} 个工作日（标准 {limit} 个工作日）",
                    $"No responsible person on record since {last:yyyy-MM-dd}, {gap} workdays (limit {limit})")),
            ]
            : [];
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;
}
