using DataHub.Compliance;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>Reads the facts of the units of one range: one range read a dataset, and none that cannot matter yet.</summary>
internal sealed class RangeReader(CityPlan plan, RowStore rows, CaseStore cases, FieldCipher cipher)
{
    // How far back a disclosure column's last update is looked for, as the daily look for stale ones does.
    private const int ColumnMonths = 12;

    public async Task<IReadOnlyList<UnitFacts>> ReadAsync(
        UnitRange units,
        IReadOnlyList<ReportingUnit> wanted,
        BusinessMonth month,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var january = new BusinessMonth(month.Year, 1);
        var progress = ReadAsync(
            "D15", ProgressReport.Of, EarlierOf(january, month.Plus(-LookBack("severePaceMonths"))));
        var projects = ReadAsync("D16", ProjectReport.Of, month.Plus(-LookBack("projectStalledMonths")));
        var baseline = ReadAsync("D22", BaseQuantity.Of);
        var malls = ReadAsync("D14", MallStage.Of);
        var sites = ReadAsync("D02", Site.Of);
        var contacts = ReadAsync("D03", row => Contact.Of(row, cipher));
        var inspections = ReadAsync("D17", Inspection.Of);
        var campaigns = FirstCampaign(month) is { } first ? ReadAsync(CampaignReport.Dataset, CampaignReport.Of, first) : None<CampaignReport>();
        var publicity = ReadAsync("D19", row => OfInterest(PublicityItem.Of(row), january), month.Plus(-ColumnMonths));
        var documents = ReadAsync(IssuedDocument.Dataset, row => IssuedDocument.Of(row, plan.Targets.Deliverables));
        var assessments = IsOpen(SelfAssessment.Dataset, asOf)
            ? ReadAsync(SelfAssessment.Dataset, SelfAssessment.Of)
            : None<SelfAssessment>();
        var acceptance = IsOpen(AcceptanceItem.Dataset, asOf)
            ? ReadAsync(AcceptanceItem.Dataset, AcceptanceItem.Of)
            : None<AcceptanceItem>();
        var open = await cases.OpenedAtAsync(units, asOf, cancellation);
        await Task.WhenAll(progress, projects, baseline, malls, sites, contacts);
        await Task.WhenAll(inspections, campaigns, publicity, documents, assessments, acceptance);
        return
        [
            .. wanted.Where(unit => units.Contains(unit.Code)).Select(unit => new UnitFacts
            {
                Unit = unit,
                Progress = [.. progress.Result[unit.Code].OrderBy(report => report.Month)],
                Projects = [.. projects.Result[unit.Code].OrderBy(report => report.Month)],
                Base = [.. baseline.Result[unit.Code]],
                Malls = [.. malls.Result[unit.Code]],
                Sites = [.. sites.Result[unit.Code]],
                Contacts = [.. contacts.Result[unit.Code]],
                Inspections = [.. inspections.Result[unit.Code]],
                Campaigns = CampaignReport.Latest(campaigns.Result[unit.Code]),
                Publicity = PublicityItem.Known(publicity.Result[unit.Code], january),
                Documents = [.. documents.Result[unit.Code]],
                Assessments = [.. assessments.Result[unit.Code]],
                Acceptance = AcceptanceItem.Latest(acceptance.Result[unit.Code]),
                Cases = [.. open[unit.Code]],
            }),
        ];

        // Turned into facts row by row: the rows of a large city, with all their fields, need not be held.
        async Task<ILookup<string, T>> ReadAsync<T>(string dataset, Func<StoredRow, T?> factOf, BusinessMonth? first = null)
            where T : class
        {
            var facts = new List<(string Unit, T Fact)>();
            var read = rows.ReadUnitsAsOfAsync(dataset, units, first, first is null ? null : month, asOf, cancellation);
            await foreach (var row in read)
            {
                if (factOf(row) is { } fact)
                {
                    facts.Add((row.Scope.Unit, fact));
                }
            }

            return facts.ToLookup(fact => fact.Unit, fact => fact.Fact, StringComparer.Ordinal);
        }
    }

    private static Task<ILookup<string, T>> None<T>() =>
        Task.FromResult(Enumerable.Empty<T>().ToLookup(_ => "", StringComparer.Ordinal));

    // Of the year before, a column's updates alone say something of this month.
    private static PublicityItem? OfInterest(PublicityItem? item, BusinessMonth january) =>
        item is { IsColumn: true } || (item is { IsEvent: true } && item.Month >= january) ? item : null;

    private BusinessMonth? FirstCampaign(BusinessMonth month)
    {
        var begun = plan.Targets.Campaigns.Where(campaign => campaign.From <= month.LastDay).ToList();
        return begun.Count == 0 ? null : BusinessMonth.Of(begun.Min(campaign => campaign.From));
    }

    private bool IsOpen(string dataset, DateTimeOffset asOf)
    {
        var today = BusinessTime.DateOf(asOf);
        return plan.Targets.Deliverables.Any(paper => paper.Dataset == dataset && paper.IsOpenOn(today));
    }

    private int LookBack(string threshold) => (int)plan.Thresholds[threshold];

    private static BusinessMonth EarlierOf(BusinessMonth a, BusinessMonth b) => a < b ? a : b;
}
