using System.Globalization;
using System.Security.Cryptography;
using DataHub.Mail.Sms;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;
using Microsoft.Extensions.Logging;

namespace DataHub.Mail;

/// <summary>
/// Sends entries of the outbox: pending → sending → sent, suppressed or failed. "Sending" is written before the mail
/// server is called and "sent" after it, so a crash between the two sends a second copy, under the same message id, and
/// never loses one.
/// </summary>
public sealed class OutboxSender(
    Outbox outbox,
    HubStorage storage,
    SubmissionStore submissions,
    ContactDirectory directory,
    CityPlan plan,
    IMailer mailer,
    ISmsSender sms,
    MailSender sender,
    DeliverySettings settings,
    TimeProvider clock,
    ILogger<OutboxSender> log)
{
    /// <summary>In the note of a mail that some of its recipients' servers refused.</summary>
    public const string RefusedMark = "被拒收：";

    private readonly DocumentStore _documents = new(storage);
    private readonly SentIndex _sent = new(storage);

    /// <summary>
    /// Makes one attempt at an entry. Null when there is nothing to do: it is closed, in another sender's hands, or its
    /// next attempt is not due. A mail server that fails is no exception but a later attempt.
    /// </summary>
    /// <param name="key">Text of an <see cref="OutboxKey"/>.</param>
    /// <exception cref="FormatException">Not the text of a key.</exception>
    public async Task<OutboxRecord?> SendAsync(string key, CancellationToken cancellation)
    {
        var claimed = await outbox.TryClaimAsync(OutboxKey.Parse(key), cancellation);
        if (claimed is null)
        {
            return null;
        }

        var outcome = await AttemptAsync(claimed.Value, cancellation);
        if (outcome.State == OutboxState.Failed)
        {
            log.LogError(
                "Mail {Key} is given up after {Attempts} attempts: {Reason}", key, outcome.Attempts, outcome.Note);
        }

        await outbox.SettleAsync(claimed, outcome, cancellation);
        return outcome;
    }

    private async Task<OutboxRecord> AttemptAsync(OutboxRecord entry, CancellationToken cancellation)
    {
        if (entry.Attempts > settings.Attempts)
        {
            return Closed(entry, OutboxState.Failed, entry.Note ?? "发送过程多次中断");
        }

        var mail = await outbox.ReadAsync(entry, cancellation);
        if (await ArrivedAsync(mail.UnlessReported, cancellation) is { } arrived)
        {
            return Closed(entry, OutboxState.Suppressed, $"已收到报送 {arrived}");
        }

        try
        {
            return mail.Channel == OutboxChannel.Sms
                ? await TextAsync(entry, mail, cancellation)
                : await DeliverAsync(entry, mail, cancellation);
        }
        catch (MailNotSentException failure)
        {
            return Failed(entry, failure.Message, failure.IsFinal);
        }
        catch (CryptographicException failure)
        {
            return Failed(entry, $"责任人名录无法解密：{failure.Message}", isFinal: false);
        }
    }

    private async Task<OutboxRecord> DeliverAsync(OutboxRecord entry, OutboxMail mail, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var recipients = await MailRecipients.FindAsync(mail, directory, plan, now, cancellation);
        if (recipients.To is null)
        {
            return Failed(entry, string.Join("；", recipients.Notes), isFinal: false);
        }

        var message = await MailMessage.ComposeAsync(mail, recipients, sender, _documents.ReadAsync, now, cancellation);
        await _sent.AddAsync(OutboxKey.Of(mail), cancellation);
        var refused = await mailer.SendAsync(message, cancellation);
        var note = string.Join("；", [.. recipients.Notes, .. refused.Select(Refused)]);
        return Closed(entry, OutboxState.Sent, note.Length == 0 ? null : note) with
        {
            Recipients = recipients.Masked(),
        };
    }

    private async Task<OutboxRecord> TextAsync(OutboxRecord entry, OutboxMail mail, CancellationToken cancellation)
    {
        if (await directory.FindMobileAsync(mail.To, clock.GetUtcNow(), cancellation) is not { } number)
        {
            return Closed(entry, OutboxState.Suppressed, "无在任人员的手机号码");
        }

        await _sent.AddAsync(OutboxKey.Of(mail), cancellation);
        var id = OutboxKey.Of(mail).MessageId(sender.Domain);
        await sms.SendAsync(new ShortMessage(id, number, mail.Text), cancellation);
        return Closed(entry, OutboxState.Sent, null) with
        {
            Recipients = [$"{mail.To.Organisation}/{mail.To.Role} {Masking.Mask(number, PersonalData.Phone)}"],
        };
    }

    private static string Refused(string address) => $"{RefusedMark}{Masking.Mask(address, PersonalData.Email)}";

    private async Task<string?> ArrivedAsync(AwaitedReport? report, CancellationToken cancellation)
    {
        if (report is null)
        {
            return null;
        }

        var found = submissions.ListAsync(report.Dataset, report.Unit, report.Period, cancellation);
        await foreach (var submission in found)
        {
            if (submission.IsAccepted)
            {
                return submission.Id;
            }
        }

        return null;
    }

    private OutboxRecord Failed(OutboxRecord entry, string reason, bool isFinal) =>
        isFinal || entry.Attempts >= settings.Attempts
            ? Closed(entry, OutboxState.Failed, reason)
            : entry with
            {
                State = OutboxState.Pending,
                DueAt = clock.GetUtcNow() + settings.WaitAfter(entry.Attempts),
                Note = string.Create(CultureInfo.InvariantCulture, $"第{entry.Attempts}次未发出：{reason}"),
            };

    private OutboxRecord Closed(OutboxRecord entry, OutboxState state, string? note) =>
        entry with { State = state, ClosedAt = clock.GetUtcNow(), Note = note };
}
