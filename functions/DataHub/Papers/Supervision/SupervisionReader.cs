using DataHub.Dispatch.Facts.Supervision;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Papers.Supervision;

/// <summary>
/// Reads what the quarterly and final papers rest on, as of an instant: one range read a unit and dataset, in the
/// plan's order. These papers are few a year, so one unit after the other is quick enough.
/// </summary>
public sealed class SupervisionReader(CityPlan plan, RowStore rows)
{
    /// <summary>Every inspection by a unit or by an organisation of the city, by who made it.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<Inspection>>> InspectionsAsync(
        DateTimeOffset asOf, CancellationToken cancellation) => ByOrganisationAsync(
            plan.Units.Select(unit => unit.Code).Concat(plan.Organisations.Select(organisation => organisation.Code)),
            code => rows.ReadAsOfAsync(new RowScope("D17", code, null), asOf, cancellation),
            Inspection.Of);

    /// <summary>The latest report of each unit on a campaign; none of a unit that sent none.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<CampaignReport>>> CampaignAsync(
        Campaign campaign, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var (first, last) = (BusinessMonth.Of(campaign.From), BusinessMonth.Of(campaign.To));
        return ByOrganisationAsync(
            plan.Units.Select(unit => unit.Code),
            code => rows.ReadMonthsAsOfAsync("D18", code, first, last, asOf, cancellation),
            row => CampaignReport.Of(row) is var report && report.CampaignId == campaign.Id ? report : null,
            CampaignReport.Latest);
    }

    public Task<IReadOnlyDictionary<string, IReadOnlyList<SelfAssessment>>> SelfAssessmentsAsync(
        DateTimeOffset asOf, CancellationToken cancellation) =>
        RegisterAsync(SelfAssessment.Dataset, SelfAssessment.Of, asOf, rows => rows, cancellation);

    /// <summary>The last round of each item.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<AcceptanceItem>>> AcceptanceAsync(
        DateTimeOffset asOf, CancellationToken cancellation) => RegisterAsync(
            AcceptanceItem.Dataset,
            AcceptanceItem.Of,
            asOf,
            AcceptanceItem.Latest,
            cancellation);

    private Task<IReadOnlyDictionary<string, IReadOnlyList<T>>> RegisterAsync<T>(
        string dataset,
        Func<StoredRow, T> fact,
        DateTimeOffset asOf,
        Func<IReadOnlyList<T>, IReadOnlyList<T>> choose,
        CancellationToken cancellation)
        where T : class => ByOrganisationAsync(
            plan.Units.Select(unit => unit.Code),
            code => rows.ReadAsOfAsync(new RowScope(dataset, code, null), asOf, cancellation),
            fact,
            choose);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<T>>> ByOrganisationAsync<T>(
        IEnumerable<string> codes,
        Func<string, IAsyncEnumerable<StoredRow>> read,
        Func<StoredRow, T?> fact,
        Func<IReadOnlyList<T>, IReadOnlyList<T>>? choose = null)
        where T : class
    {
        var found = new Dictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            List<T> facts = [.. (await read(code).ToListAsync()).Select(fact).OfType<T>()];
            found[code] = choose is null ? facts : choose(facts);
        }

        return found;
    }
}
