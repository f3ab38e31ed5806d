using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Compliance.Standing;

/// <summary>
/// What the city itself owes once and has not delivered by its day (市级应交材料未报送): the catalogue of recyclables, the
/// plans of phase 1, the acceptance; obligations O12, O49, O50, O54. One of its organisations delivers a document;
/// what it says of each unit, such as the acceptance, is there when no unit lacks it. What was due before the plan was
/// issued is never asked for (A6).
/// </summary>
internal sealed class MissingCityDeliverables(CityPlan plan, DatasetRegistry datasets, RowStore rows) : IStandingCheck
{
    private const string Kind = "missing-city-deliverable";
    private const string UnitField = "unitCode";

    private static readonly BusinessMonth Ever = new(1, 1);
    private static readonly BusinessMonth Last = new(9999, 12);

    public IReadOnlyList<string> Kinds => [Kind];

    /// <summary>None in particular: each deliverable arrives in a dataset of its own.</summary>
    public string Dataset => "D24";

    public bool IsOfCity => true;

    public async Task<IReadOnlyList<StandingFault>> LookAsync(
        string unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var missing = new List<StandingFault>();
        foreach (var owed in plan.Targets.Deliverables.Where(owed => owed.IsOverdueAt(DeliverableBy.City, plan, asOf)))
        {
            // The plan was held against the datasets when it was read.
            if (datasets.TryFind(owed.Dataset, out var dataset) && dataset.Key.Any(column => column.Name == UnitField))
            {
                var all = plan.Units.Select(one => one.Code).ToList();
                var seen = await WhoAsync(dataset, owed, all, asOf, cancellation);
                missing.AddRange(FaultOf(owed, [.. plan.Units.Where(one => !seen.Contains(one.Code))]));
            }
            else if (dataset is not null)
            {
                var offices = plan.Organisations.Select(office => office.Code);
                var seen = await WhoAsync(dataset, owed, offices, asOf, cancellation);
                missing.AddRange(seen.Count == 0 ? [StandingFault.NotReceived(Kind, owed)] : []);
            }
        }

        return missing;
    }

    private static IEnumerable<StandingFault> FaultOf(Deliverable owed, IReadOnlyList<ReportingUnit> lacking)
    {
        if (lacking.Count > 0)
        {
            yield return new StandingFault(Kind, owed.Code, new Wording(
                $"“{owed.Zh}”应于{ChineseDate.Full(owed.DueOn)}前完成并报送（{owed.Dataset}），尚缺 {lacking.Count} 个单位："
                + string.Join('、', lacking.Select(unit => unit.ShortName)),
                $"{owed.En} was due on {owed.DueOn:yyyy-MM-dd} ({owed.Dataset}): nothing received of "
                + string.Join(", ", lacking.Select(unit => unit.Code))));
        }
    }

    private async Task<IReadOnlySet<string>> WhoAsync(
        Dataset dataset, Deliverable owed, IEnumerable<string> among, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (first, last) = dataset.PartitionedByPeriod ? (Ever, Last) : ((BusinessMonth?)null, (BusinessMonth?)null);
        foreach (var range in UnitRange.Over(among))
        {
            await foreach (var row in rows.ReadUnitsAsOfAsync(dataset.Code, range, first, last, asOf, cancellation))
            {
                if (owed.IsDeliveredBy(row.Text))
                {
                    found.Add(row.Scope.Unit);
                }
            }
        }

        return found;
    }
}
