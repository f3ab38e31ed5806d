using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake.CrossRules;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.Pending;

/// <summary>
/// Once a night: looks for what rows still wait for, settles what has come by whatever way, and tells each unit, once, of
/// what has waited too long (待核对夜间检查).
/// </summary>
public sealed class SettlePending(
    CityPlan plan, DatasetRegistry datasets, PendingStore store, RowStore rows, PendingMails mails, JobLedger ledger)
    : IHubJob
{
    public string Name => "settle-pending";

    public string Purpose => "夜间核对待核项：已到的销号，久未到的提示单位 · Settles what rows waited for, reports what still waits";

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(asOf);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await ledger.OnceAsync(Name, day, LookAtAllAsync, cancellation) ?? JobOutcome.Nothing;

        async Task<JobOutcome?> LookAtAllAsync()
        {
            var effects = new List<string>();
            foreach (var dataset in datasets.All)
            {
                effects.AddRange(await LookAsync(dataset, today, asOf, cancellation));
            }

            return new JobOutcome(effects);
        }
    }

    private async Task<IReadOnlyList<string>> LookAsync(
        Dataset dataset, DateOnly today, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var rule = dataset.CrossRules.Select(CrossRuleCatalogue.Create).OfType<IAwaitingRule>().FirstOrDefault();
        var open = rule is null ? [] : await store.OpenAsync(dataset.Code, cancellation);
        if (open.Count == 0)
        {
            return [];
        }

        var references = open.Select(it => it.Reference).ToHashSet(StringComparer.Ordinal);
        var there = await rule!.FindAsync(plan, rows, references, open.Min(it => it.Since), asOf, cancellation);
        foreach (var it in open.Where(it => there.Contains(it.Reference)))
        {
            await store.SettleAsync(it, asOf, Name, cancellation);
        }

        var limit = (int)plan.Thresholds["pendingReportWorkdays"];
        var overdue = open.Where(it =>
            !there.Contains(it.Reference) && it.ReportedOn is null
            && plan.Calendar.WorkdaysBetween(BusinessTime.DateOf(it.Since), today) >= limit).ToList();
        var told = await mails.SendAsync(dataset, overdue, today, cancellation);
        foreach (var it in overdue)
        {
            await store.ReportAsync(it, today, cancellation);
        }

        return [$"{dataset.Code}: {there.Count} settled, {open.Count - there.Count} still waiting", .. told];
    }
}
