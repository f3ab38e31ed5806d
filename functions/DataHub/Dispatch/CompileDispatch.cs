using System.Globalization;
using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Issuing;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Dispatch;

/// <summary>
/// Dispatches every month of the plan whose day has come, and corrects what changed since. The first version knows what
/// had arrived at the month's dispatch instant, whenever the job runs; a later one what had arrived at the last daily
/// look. So a run that comes late, twice, or after a crash gives the same versions. Obligation O57.
/// </summary>
public sealed class CompileDispatch(
    CityPlan plan,
    DispatchCompiler compiler,
    DeclaredMonths declarations,
    DispatchStore store,
    FirstArrivals arrivals,
    LatestArrivals latestArrivals,
    PaperWordings wordings,
    DraftStore drafts,
    JobLedger ledger,
    Outbox outbox) : IHubJob
{
    private readonly DispatchCalendar _calendar = new(plan);

    public string Name => "compile-dispatch";

    public string Purpose => "Compiles the dispatch of each month on its day, and a new version after a correction";

    public bool CanBeTriedOut => true;

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var effects = new List<string>();
        var latest = (await store.AllAsync(cancellation)).ToLookup(record => record.Period, StringComparer.Ordinal);
        var due = _calendar.DueMonths(asOf);
        var missing = due.Where(month => !latest.Contains(month.ToString())).ToList();
        var arrived = await ArrivedAsync(missing, asOf, cancellation);
        foreach (var month in BusinessMonth.Range(plan.FirstMonth, plan.LastMonth).Where(month => IsLooked(month, asOf)))
        {
            await declarations.RefreshAsync(month, cancellation);
        }

        var changed = await ChangedAsync(due, latest, asOf, cancellation);
        foreach (var month in due)
        {
            var record = latest[month.ToString()].LastOrDefault();
            var issued = record is null
                ? await FirstAsync(month, arrived, asOf, cancellation)
                : await RevisedAsync(month, record, changed, asOf, cancellation);
            if (issued is not null)
            {
                effects.Add(
                    $"{issued.Period} v{issued.Version}: {issued.Title} "
                    + $"({issued.Green} green, {issued.Slow} slow, {issued.Severe} severe)");
                await DraftAsync(await store.LoadAsync(month, issued.Version, cancellation), cancellation);
            }

            if ((issued ?? record) is { Announced: false } unannounced && _calendar.IsOpen(month, asOf))
            {
                await AnnounceAsync(month, unannounced, cancellation);
            }
        }

        if (missing.Count > 0)
        {
            await ledger.MarkDoneAsync(Name, LookOf(asOf), cancellation);
        }

        return effects.Count == 0 ? JobOutcome.Nothing : new JobOutcome(effects);
    }

    // Hourly, at the heels of what arrives: the month that is being reported, and those a correction still changes.
    private bool IsLooked(BusinessMonth month, DateTimeOffset asOf) =>
        month.FirstDay <= BusinessTime.DateOf(asOf) && _calendar.IsOpen(month, asOf);

    // Months before the hub went into service are missing for ever: they are asked after once a day, at the hour at which
    // a month's dispatch comes, and not every hour.
    private async Task<IReadOnlyDictionary<BusinessMonth, DateTimeOffset>> ArrivedAsync(
        List<BusinessMonth> missing, DateTimeOffset asOf, CancellationToken cancellation) =>
        missing.Count == 0 || await ledger.IsDoneAsync(Name, LookOf(asOf), cancellation)
            ? new Dictionary<BusinessMonth, DateTimeOffset>()
            : await arrivals.ReadAsync(missing, asOf, cancellation);

    private string LookOf(DateTimeOffset asOf) =>
        string.Create(CultureInfo.InvariantCulture, $"look@{_calendar.LastRevisionAt(asOf):yyyyMMdd'T'HHmm'Z'}");

    // A month of which nothing had arrived in time, but something later, is dispatched by what there is now.
    private async Task<DispatchRecord?> FirstAsync(
        BusinessMonth month,
        IReadOnlyDictionary<BusinessMonth, DateTimeOffset> arrived,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        if (!arrived.TryGetValue(month, out var first))
        {
            return null;
        }

        var dispatchAt = _calendar.DispatchAt(month);
        var bulletin = await compiler.CompileAsync(month, first <= dispatchAt ? dispatchAt : asOf, cancellation);
        return await store.PublishAsync(bulletin, cancellation);
    }

    private async Task<DispatchRecord?> RevisedAsync(
        BusinessMonth month,
        DispatchRecord latest,
        IReadOnlySet<BusinessMonth> changed,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var lookAt = _calendar.LastRevisionAt(asOf);
        if (!_calendar.IsOpen(month, asOf) || lookAt <= latest.CheckedThrough)
        {
            return null;
        }

        if (!changed.Contains(month))
        {
            await store.MarkCheckedAsync(latest, lookAt, cancellation);
            return null;
        }

        var before = await store.LoadAsync(month, latest.Version, cancellation);
        var after = await compiler.CompileAsync(month, lookAt, cancellation);
        if (BulletinComparison.SameBasis(before, after))
        {
            await store.MarkCheckedAsync(latest, lookAt, cancellation);
            return null;
        }

        return await store.PublishAsync(Revision(before, after), cancellation);
    }

    // Of the months still open for corrections whose daily look has come, those of which something came in.
    private async Task<IReadOnlySet<BusinessMonth>> ChangedAsync(
        IReadOnlyList<BusinessMonth> due, ILookup<string, DispatchRecord> latest, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var lookAt = _calendar.LastRevisionAt(asOf);
        var open = due
            .Where(month => _calendar.IsOpen(month, asOf) && latest[month.ToString()].LastOrDefault()?.CheckedThrough < lookAt)
            .ToDictionary(month => month, month => latest[month.ToString()].Last().CheckedThrough);
        return open.Count == 0 ? new HashSet<BusinessMonth>() : await latestArrivals.ReadAsync(open, cancellation);
    }

    internal static Bulletin Revision(Bulletin before, Bulletin after) =>
        after with { Version = before.Version + 1, Changes = BulletinComparison.Of(before, after) };

    private async Task AnnounceAsync(BusinessMonth month, DispatchRecord record, CancellationToken cancellation)
    {
        var bulletin = await store.LoadAsync(month, record.Version, cancellation);
        await DraftAsync(bulletin, cancellation);
        await outbox.EnqueueAsync(DispatchMail.Of(bulletin, plan), cancellation);
        await store.MarkAnnouncedAsync(record, cancellation);
    }

    // The paper that an editor releases (第N期); the mail attaches it, so it comes first.
    private async Task DraftAsync(Bulletin bulletin, CancellationToken cancellation)
    {
        var paper = DispatchPaper.Of(plan, wordings[PaperKind.Dispatch], bulletin);
        await drafts.AddAsync(
            new DraftKey(PaperKind.Dispatch, bulletin.Period.ToString(), Matter: $"v{bulletin.Version}"),
            paper,
            DraftBasis.Of(bulletin, paper.Texts),
            bulletin.AsOf,
            [DispatchMail.Tables(bulletin)],
            cancellation);
    }
}
