using System.Globalization;
using DataHub.Compliance.Standing;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Plan.Sources;

namespace DataHub.Compliance;

/// <summary>
/// Once a day, from the plan's hour on: opens cases for what has gone stale or is missing, settles those that no longer
/// stand (合规巡检); domain report 10.3.
/// </summary>
public sealed class CheckCompliance(
    CityPlan plan, IEnumerable<IStandingCheck> checks, CaseStore cases, CaseDesk desk, CaseMails mails,
    PlanMails planMails, JobLedger ledger) : IHubJob
{
    internal const string JobName = "check-compliance";

    public string Name => JobName;

    public string Purpose => "每日合规巡检：过期、缺失、停滞 · Looks daily for what is stale or missing";

    public bool CanBeTriedOut => true;

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(asOf);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return asOf < BusinessTime.At(today, new TimeOnly((int)plan.Thresholds["complianceHour"], 0))
            ? JobOutcome.Nothing
            : await ledger.OnceAsync(Name, day, () => LookAsync($"{Name}@{day}", asOf, cancellation), cancellation)
                ?? JobOutcome.Nothing;
    }

    private async Task<JobOutcome?> LookAsync(string by, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var raised = new List<ComplianceCase>();
        var effects = new List<string>();
        foreach (var unit in plan.Units.Select(unit => unit.Code).Append(plan.Lead.Code))
        {
            foreach (var changes in await LookAsync(unit, by, asOf, cancellation))
            {
                raised.AddRange(changes.Raised);
                effects.AddRange(changes.Raised.Select(it => $"opened {it.Kind} {it.Unit} {it.Subject}"));
                effects.AddRange(changes.Settled.Select(it => $"settled {it.Kind} {it.Unit} {it.Subject}"));
            }
        }

        await mails.SendAsync(by, asOf, raised, cancellation);
        if (await planMails.TellOfCalendarAsync(BusinessTime.DateOf(asOf), cancellation) is { } told)
        {
            effects.Add(told);
        }

        return new JobOutcome(effects);
    }

    private async Task<IReadOnlyList<CaseChanges>> LookAsync(
        string unit, string by, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var open = await cases.OpenAsync(unit, cancellation);
        var all = new List<CaseChanges>();
        foreach (var check in checks.Where(check => check.IsOfCity == (unit == plan.Lead.Code)))
        {
            var kinds = check.Kinds.Select(plan.Compliance.Find).OfType<ComplianceKind>().ToDictionary(kind => kind.Name);
            if (kinds.Count == 0)
            {
                continue;
            }

            var standing = await check.LookAsync(unit, asOf, cancellation);
            all.Add(await desk.RecordAsync(
                new CaseOrigin(check.Dataset, unit, null, asOf, by),
                [
                    .. standing.Where(it => !it.IsUnclear && kinds.ContainsKey(it.Kind))
                        .Select(it => new CaseSighting(kinds[it.Kind], it.Subject, null, it.Message)),
                ],
                [
                    .. open.Where(it => kinds.ContainsKey(it.Kind)
                        && !standing.Any(seen => seen.Kind == it.Kind && seen.Subject == it.Subject)),
                ],
                cancellation));
        }

        return all;
    }
}
