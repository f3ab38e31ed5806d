using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.Alerts;

/// <summary>
/// Climbs the ladder for every report that is missing (催报); obligation O60. Nothing but the ladder's instants matters:
/// a month is looked at once after each of them, whenever the timer happens to fire, and not again.
/// </summary>
public sealed class RemindAndEscalate(
    CityPlan plan,
    ReportRegister register,
    ExtensionStore extensions,
    SubmissionStore submissions,
    AlertLog log,
    JobLedger ledger,
    LadderPost post,
    AlertSettings settings) : IHubJob
{
    private readonly LadderClimb _climb = new(plan.Ladder, plan.Calendar);

    public string Name => "remind-and-escalate";

    public string Purpose => "按催报阶梯提醒、催报、代拟提醒函、提出通报建议 · Reminds and escalates missing reports";

    public bool CanBeTriedOut => true;

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var effects = new List<string>();
        foreach (var duty in plan.ReportDuties)
        {
            var since = settings.Since ?? await log.StartAsync(duty.Dataset, NextDue(duty, asOf), cancellation);
            var extended = (await extensions.ListAsync(duty.Dataset, duty.FirstMonth, duty.LastMonth, cancellation))
                .Where(extension => extension.GivenAt <= asOf)
                .ToLookup(extension => extension.Period, extension => extension.Until, StringComparer.Ordinal);
            foreach (var month in BusinessMonth.Range(duty.FirstMonth, duty.LastMonth).Where(month => month >= since))
            {
                var days = extended[month.ToString()];
                effects.AddRange(await ClimbAsync(duty.Dataset, month, [.. days], since, asOf, cancellation));
            }
        }

        return new JobOutcome(effects);
    }

    private async Task<IReadOnlyList<string>> ClimbAsync(
        string dataset,
        BusinessMonth month,
        IReadOnlyList<DateOnly> extendedTo,
        BusinessMonth since,
        DateTimeOffset asOf,
        CancellationToken cancellation)
    {
        var dueOn = plan.DueRules.ForDataset(dataset).DueOn(month, plan.Calendar);
        var instants = extendedTo.Append(dueOn).Distinct().SelectMany(_climb.Instants).Order().ToList();
        if (plan.PredatesIssue(dueOn) || asOf < instants[0] || asOf > instants[^1] + settings.LookBack)
        {
            return [];
        }

        var latest = instants.Last(instant => instant <= asOf);
        var period = string.Create(CultureInfo.InvariantCulture, $"{dataset}.{month}@{latest:yyyyMMdd'T'HHmm'Z'}");
        return await ledger.OnceAsync(Name, period, ClimbAllAsync, cancellation) ?? [];

        async Task<IReadOnlyList<string>?> ClimbAllAsync()
        {
            var cases = new List<AlertCase>();
            foreach (var report in await register.MonthAsync(dataset, month, asOf, cancellation))
            {
                cases.AddRange(await RecordAsync(report, report.Extension?.Until ?? dueOn, since, asOf, cancellation));
            }

            return await post.SendAsync(cases, asOf, cancellation);
        }
    }

    /// <summary>
    /// Records the steps a report has reached; returns those to be mailed, with any whose mail a crash cut off.
    /// </summary>
    private async Task<IReadOnlyList<AlertCase>> RecordAsync(
        ExpectedReport report, DateOnly dueOn, BusinessMonth since, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var month = BusinessMonth.Parse(report.Period);
        var lateMonths = report.IsOverdueAt(asOf)
            ? await register.ConsecutiveLateAsync(report.Dataset, report.UnitCode, since, month, asOf, cancellation)
            : 0;
        if (_climb.Due(report, dueOn, lateMonths, new HashSet<string>(), asOf).Count == 0)
        {
            return [];
        }

        var scope = new RowScope(report.Dataset, report.UnitCode, report.Period);
        var known = await log.ListAsync(scope, cancellation);
        var records = new List<AlertRecord>();
        foreach (var step in known)
        {
            if (await post.IsOwedAsync(step, cancellation))
            {
                records.Add(step);
            }
        }

        foreach (var step in _climb.Due(report, dueOn, lateMonths, known.Select(step => step.Step).ToHashSet(), asOf))
        {
            if (await log.TryAddAsync(scope, step, lateMonths, cancellation) is { Outcome: StepOutcome.Taken } record)
            {
                records.Add(record);
            }
        }

        if (records.Count == 0)
        {
            return [];
        }

        var unit = plan.FindUnit(report.UnitCode)!;
        var rejected = await LastRejectedAsync(scope, asOf, cancellation);
        return [.. records.Select(record => new AlertCase(unit, report, record, rejected))];
    }

    private async Task<SubmissionRecord?> LastRejectedAsync(
        RowScope scope, DateTimeOffset asOf, CancellationToken cancellation)
    {
        SubmissionRecord? last = null;
        await foreach (var submission in submissions.ListAsync(scope.Dataset, scope.Unit, scope.Period, cancellation))
        {
            if (submission.Status == SubmissionStatus.Rejected
                && submission.ReceivedAt <= asOf && !(last?.ReceivedAt >= submission.ReceivedAt))
            {
                last = submission;
            }
        }

        return last;
    }

    private BusinessMonth NextDue(ReportDuty duty, DateTimeOffset asOf) => BusinessMonth
        .Range(duty.FirstMonth, duty.LastMonth.Next)
        .First(month => plan.DueRules.ForDataset(duty.Dataset).DueAt(month, plan.Calendar) > asOf
            || month > duty.LastMonth);
}
