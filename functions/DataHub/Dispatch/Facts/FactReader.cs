using DataHub.Compliance;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>
/// Reads the facts of a month as of an instant. Each dataset of a unit is one range read, the months of a monthly one
/// together; units are read side by side, a bounded number at a time.
/// </summary>
public sealed class FactReader(CityPlan plan, RowStore rows, CaseStore cases, FieldCipher cipher)
{
    private const int UnitsAtOnce = 8;

    /// <summary>The facts of every unit, in the plan's order.</summary>
    public async Task<IReadOnlyList<UnitFacts>> ReadAsync(
        BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var facts = new UnitFacts[plan.Units.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, facts.Length),
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtOnce, CancellationToken = cancellation },
            async (index, token) => facts[index] = await ReadUnitAsync(plan.Units[index], month, asOf, token));
        return facts;
    }

    private async Task<UnitFacts> ReadUnitAsync(
        ReportingUnit unit, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var progress = MonthsAsync("D15", EarlierOf(FirstOf(month.Year), month.Plus(-LookBack("severePaceMonths"))));
        var projects = MonthsAsync("D16", month.Plus(-LookBack("projectStalledMonths")));
        var declarations = MonthsAsync("D04", month);
        var baseline = RegisterAsync("D22");
        var malls = RegisterAsync("D14");
        var sites = RegisterAsync("D02");
        var contacts = RegisterAsync("D03");
        var open = cases.OpenedAtAsync(unit.Code, asOf, cancellation);
        return new UnitFacts
        {
            Unit = unit,
            Progress = [.. (await progress).Select(ProgressReport.Of).OrderBy(report => report.Month)],
            Projects = [.. (await projects).Select(ProjectReport.Of).OrderBy(report => report.Month)],
            Declarations = [.. (await declarations).Select(Declaration.Of)],
            Base = [.. (await baseline).Select(BaseQuantity.Of).OfType<BaseQuantity>()],
            Malls = [.. (await malls).Select(MallStage.Of).OfType<MallStage>()],
            Sites = [.. (await sites).Select(Site.Of)],
            Contacts = [.. (await contacts).Select(row => Contact.Of(row, cipher)).OfType<Contact>()],
            Cases = await open,
        };

        Task<List<StoredRow>> MonthsAsync(string dataset, BusinessMonth first) =>
            ListAsync(rows.ReadMonthsAsOfAsync(dataset, unit.Code, first, month, asOf, cancellation), cancellation);

        Task<List<StoredRow>> RegisterAsync(string dataset) =>
            ListAsync(rows.ReadAsOfAsync(new RowScope(dataset, unit.Code, null), asOf, cancellation), cancellation);
    }

    private int LookBack(string threshold) => (int)plan.Thresholds[threshold];

    private static BusinessMonth FirstOf(int year) => new(year, 1);

    private static BusinessMonth EarlierOf(BusinessMonth a, BusinessMonth b) => a < b ? a : b;

    private static async Task<List<StoredRow>> ListAsync(
        IAsyncEnumerable<StoredRow> rows, CancellationToken cancellation)
    {
        var list = new List<StoredRow>();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            list.Add(row);
        }

        return list;
    }
}
