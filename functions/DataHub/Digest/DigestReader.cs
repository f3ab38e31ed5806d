using DataHub.Alerts;
using DataHub.Compliance;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.Digest;

/// <summary>Reads what a digest tells of a span of time.</summary>
public sealed class DigestReader(
    CityPlan plan,
    SubmissionStore submissions,
    ReportRegister register,
    AlertLog alerts,
    AlertSettings settings,
    CaseStore cases,
    DraftStore drafts,
    Outbox outbox)
{
    public async Task<DigestContent> ReadAsync(
        DateTimeOffset since, DateTimeOffset through, CancellationToken cancellation)
    {
        // What is for one office alone is not told to another.
        var confidential = plan.Compliance.Kinds.Where(kind => kind.Confidential).Select(kind => kind.Name).ToHashSet();
        var arrived = await submissions.ArrivedAsync(since, through, cancellation).ToListAsync(cancellation);
        var all = await cases.AllAsync(cancellation)
            .Where(it => !confidential.Contains(it.Kind)).ToListAsync(cancellation);
        var mails = await outbox.AllAsync(cancellation).Where(IsTold).ToListAsync(cancellation);
        var waiting = (await drafts.AllAsync(cancellation))
            .Where(it => it.State == DraftState.Waiting && it.CreatedAt <= through);
        return new DigestContent(
            since,
            through,
            arrived,
            await LateAsync(through, cancellation),
            [.. all.Where(it => IsWithin(it.OpenedAt) && it.WasOpenAt(through))],
            [.. all.Where(it => IsWithin(it.SettledAt))],
            all.Count(it => it.WasOpenAt(through)),
            [.. waiting],
            [.. mails.Where(IsTrouble).OrderBy(mail => mail.ClosedAt)],
            [.. mails.Where(HasReturned).OrderBy(mail => mail.ClosedAt)]);

        bool IsWithin(DateTimeOffset? at) => since < at && at <= through;

        bool IsTold(OutboxRecord mail) => (IsTrouble(mail) || HasReturned(mail))
            && !confidential.Any(kind => mail.Obligation.StartsWith($"COMPLIANCE.{kind}", StringComparison.Ordinal));

        bool HasReturned(OutboxRecord mail) => mail.Bounces.Any(bounce => IsWithin(bounce.At));

        bool IsTrouble(OutboxRecord mail) => IsWithin(mail.ClosedAt)
            && (mail.State == OutboxState.Failed
                || (mail.State == OutboxState.Sent
                    && mail.Note?.Contains(OutboxSender.RefusedMark, StringComparison.Ordinal) == true));
    }

    // What reminders were never sent about, because the hub was not there yet, is not called late here either.
    private async Task<IReadOnlyList<ExpectedReport>> LateAsync(DateTimeOffset through, CancellationToken cancellation)
    {
        var late = new List<ExpectedReport>();
        foreach (var duty in plan.ReportDuties)
        {
            var rule = plan.DueRules.ForDataset(duty.Dataset);
            var since = settings.Since ?? await alerts.FindStartAsync(duty.Dataset, cancellation);
            foreach (var month in BusinessMonth.Range(duty.FirstMonth, duty.LastMonth)
                .Where(month => since is not null && month >= since))
            {
                var due = rule.DueAt(month, plan.Calendar);
                if (due <= through && through - due <= settings.LookBack
                    && !plan.PredatesIssue(rule.DueOn(month, plan.Calendar)))
                {
                    late.AddRange((await register.MonthAsync(duty.Dataset, month, through, cancellation))
                        .Where(report => report.IsMissingAt(through)));
                }
            }
        }

        return late;
    }
}
