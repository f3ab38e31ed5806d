using DataHub.Mail;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.Alerts;

/// <summary>
/// Puts the mail of recorded steps into the outbox, and the letters it tells of into the drafts. The drafts themselves
/// come to their releaser by the mail that asks for the signature (<see cref="Papers.Release.PaperPost"/>), and by no
/// other.
/// </summary>
public sealed class LadderPost(
    CityPlan plan, LadderMails mails, Outbox outbox, AlertLog log, DraftStore drafts, DeliverySettings delivery)
{
    /// <summary>
    /// Sends the cases' mail: each unit its own, the lead organisation one a step. Sending the same cases again sends
    /// nothing new.
    /// </summary>
    /// <returns>One line a mail.</returns>
    public async Task<IReadOnlyList<string>> SendAsync(
        IReadOnlyList<AlertCase> cases, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var effects = new List<string>();
        foreach (var step in plan.Ladder.Steps)
        {
            var reached = cases.Where(alert => alert.Record.Step == step.Id);
            foreach (var together in reached.GroupBy(alert => step.To.At == LadderParty.Lead ? "" : alert.Unit.Code))
            {
                effects.Add(await SendAsync(step, [.. together], asOf, cancellation));
            }
        }

        return effects;
    }

    /// <summary>Whether a taken step still waits for its mail, because the hub fell over before.</summary>
    public async Task<bool> IsOwedAsync(AlertRecord record, CancellationToken cancellation) =>
        record.Outcome == StepOutcome.Taken
        && (record.Mail is null || await outbox.FindAsync(OutboxKey.Parse(record.Mail), cancellation) is null);

    private async Task<string> SendAsync(
        LadderStep step, IReadOnlyList<AlertCase> cases, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (step.Kind == LadderStepKind.ReminderLetter)
        {
            await DraftAsync(step, cases, asOf, cancellation);
        }

        var mail = step.To.At == LadderParty.Unit
            ? mails.ToUnit(step, cases[0], asOf)
            : mails.ToLead(step, cases, asOf);
        foreach (var alert in cases)
        {
            await log.TellByAsync(alert.Obligation, alert.Record, OutboxKey.Of(mail), cancellation);
        }

        // Before the mail: a crash in between leaves the step owed, and both are told again.
        if (delivery.HasSms() && mails.TextTo(step, cases[0], asOf) is { } text)
        {
            await outbox.EnqueueAsync(text, cancellation);
        }

        await outbox.EnqueueAsync(mail, cancellation);
        return $"{mail.Obligation} {step.Id} → {mail.To.Organisation}/{mail.To.Role}: {mail.Subject}";
    }

    private async Task DraftAsync(
        LadderStep step, IReadOnlyList<AlertCase> cases, DateTimeOffset asOf, CancellationToken cancellation)
    {
        foreach (var alert in cases)
        {
            var letter = mails.Letter(alert, asOf);
            await drafts.AddAsync(
                new DraftKey(PaperKind.ReminderLetter, alert.Report.Period, alert.Unit.Code, step.Id),
                letter,
                new DraftBasis(null, letter.Texts, []),
                asOf,
                [],
                cancellation);
        }
    }
}
