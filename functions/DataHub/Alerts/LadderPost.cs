using System.Text;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Alerts;

/// <summary>Puts the mail of recorded steps into the outbox and their drafts into the documents.</summary>
public sealed class LadderPost(CityPlan plan, LadderMails mails, Outbox outbox, AlertLog log, HubStorage storage)
{
    private readonly DocumentStore _documents = new(storage);

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
        var mail = step.To.At == LadderParty.Unit
            ? mails.ToUnit(step, cases[0], asOf)
            : mails.ToLead(step, cases, await DraftAsync(step, cases, asOf, cancellation), asOf);
        foreach (var alert in cases)
        {
            await log.TellByAsync(alert.Obligation, alert.Record, OutboxKey.Of(mail), cancellation);
        }

        await outbox.EnqueueAsync(mail, cancellation);
        return $"{mail.Obligation} {step.Id} → {mail.To.Organisation}/{mail.To.Role}: {mail.Subject}";
    }

    private async Task<IReadOnlyList<MailAttachment>> DraftAsync(
        LadderStep step, IReadOnlyList<AlertCase> cases, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (step.Kind != LadderStepKind.ReminderLetter)
        {
            return [];
        }

        var attachments = new List<MailAttachment>();
        foreach (var alert in cases)
        {
            var path = $"letters/{alert.Report.Period}/{alert.Obligation.PartitionKey}.{step.Id}.html";
            var html = BinaryData.FromBytes(Encoding.UTF8.GetBytes(mails.Letter(alert, asOf).ToHtml()));
            await _documents.TryAddAsync(path, html, "text/html; charset=utf-8", cancellation);
            attachments.Add(new MailAttachment($"提醒函代拟稿-{alert.Unit.ShortName}.html", path, "text/html; charset=utf-8"));
        }

        return attachments;
    }
}
