using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Compliance;

/// <summary>
/// Opens and settles compliance cases (合规告警的登记与销号). Doing the same twice changes nothing.
/// </summary>
public sealed class CaseDesk(CityPlan plan, CaseStore cases, CaseMails mails)
{
    /// <summary>A file in which every row has the same fault needs no thousand cases; its receipt counts them all.</summary>
    private const int MostPerSubmission = 500;

    /// <summary>The watch over a submission's rows; null when its dataset can raise nothing.</summary>
    public async Task<CaseWatch?> WatchAsync(string dataset, string unit, CancellationToken cancellation)
    {
        var kinds = plan.Compliance.Kinds.Where(kind => kind.Concerns(dataset)).ToList();
        return kinds.Count == 0
            ? null
            : new CaseWatch(kinds, await cases.OpenAsync(unit, cancellation), MostPerSubmission);
    }

    /// <summary>Records what the watch has seen, once the submission's rows are written, and has people told.</summary>
    /// <returns>One tally a kind, for the receipt.</returns>
    public async Task<IReadOnlyList<CaseTally>> RecordAsync(
        SubmissionRecord submission, CaseWatch watch, CancellationToken cancellation)
    {
        var origin = new CaseOrigin(
            submission.Dataset, submission.Unit, submission.Period, submission.ReceivedAt, submission.Id);
        var changes = await RecordAsync(origin, watch.Sightings, watch.Settled, cancellation);
        await mails.SendAsync(origin.By, origin.At, changes.Raised, cancellation);
        return [.. TalliesOf(changes)];
    }

    /// <summary>Records sightings and settlements of one dataset and unit; tells nobody.</summary>
    public async Task<CaseChanges> RecordAsync(
        CaseOrigin origin,
        IReadOnlyCollection<CaseSighting> sightings,
        IReadOnlyCollection<ComplianceCase> gone,
        CancellationToken cancellation)
    {
        if (sightings.Count == 0 && gone.Count == 0)
        {
            return CaseChanges.None;
        }

        var (raised, standing, settled) = (new List<ComplianceCase>(), new List<ComplianceCase>(), new List<ComplianceCase>());
        var open = (sightings.Count == 0 ? [] : await cases.OpenAsync(origin.Unit, cancellation))
            .ToLookup(it => (it.Kind, it.Subject));
        foreach (var sighting in sightings.DistinctBy(seen => (seen.Kind.Name, seen.Subject)))
        {
            var it = open[(sighting.Kind.Name, sighting.Subject)].FirstOrDefault()
                ?? await cases.RaiseAsync(origin.Open(sighting), cancellation);
            if (it.OpenedBy == origin.By)
            {
                raised.Add(it);
                continue;
            }

            standing.Add(await cases.ChangeAsync(it, known => known.SeenAt(origin.At), cancellation));
        }

        foreach (var it in gone.Where(it => it.IsOpen && it.OpenedAt <= origin.At))
        {
            var known = await cases.ChangeAsync(it, known => known.Settle(origin.At, origin.By), cancellation);
            if (known.SettledBy == origin.By)
            {
                settled.Add(known);
            }
        }

        return new CaseChanges(raised, standing, settled);
    }

    private IEnumerable<CaseTally> TalliesOf(CaseChanges changes)
    {
        foreach (var kind in plan.Compliance.Kinds)
        {
            var tally = new CaseTally(
                kind.Name, kind.Zh, kind.En, Count(changes.Raised), Count(changes.Standing), Count(changes.Settled));
            if (tally is not { Raised: 0, Standing: 0, Settled: 0 })
            {
                yield return tally;
            }

            int Count(IReadOnlyList<ComplianceCase> among) => among.Count(it => it.Kind == kind.Name);
        }
    }
}
