using DataHub.Datasets;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Compliance.Standing;

/// <summary>
/// What every unit owes once and has not delivered by its day (应交材料未报送): its own plan, the surveys, the
/// baseline, the self-assessment; domain report 1.5. What was due before the plan was issued is never asked for (A6).
/// </summary>
internal sealed class MissingDeliverables(CityPlan plan, DatasetRegistry datasets, RowStore rows) : IStandingCheck
{
    private const string Kind = "missing-deliverable";

    public IReadOnlyList<string> Kinds => [Kind];

    /// <summary>None in particular: each deliverable arrives in a dataset of its own.</summary>
    public string Dataset => "D24";

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var owed = plan.Targets.Deliverables.Where(
            deliverable => deliverable.IsOverdueAt(DeliverableBy.Units, plan, asOf));
        var missing = new List<StandingFault>();
        foreach (var deliverable in owed)
        {
            if (!await HasAnyAsync(deliverable, unit, asOf, cancellation))
            {
                missing.Add(StandingFault.NotReceived(Kind, deliverable));
            }
        }

        return missing;
    }

    private async Task<bool> HasAnyAsync(
        Deliverable deliverable, string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var dataset = deliverable.Dataset;
        var found = datasets.TryFind(dataset, out var known) && known.PartitionedByPeriod
            ? rows.ReadPeriodsAsOfAsync(dataset, unit, "0", "9", asOf, cancellation)
            : rows.ReadAsOfAsync(new RowScope(dataset, unit, null), asOf, cancellation);
        await foreach (var row in found)
        {
            if (deliverable.IsDeliveredBy(row.Text))
            {
                return true;
            }
        }

        return false;
    }
}
