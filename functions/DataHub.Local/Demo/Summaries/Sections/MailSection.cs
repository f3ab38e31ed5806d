using DataHub.Intake.Receipts;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>Which mail went to whom; the hub keeps masked addresses only.</summary>
internal static class MailSection
{
    public static SummarySection Of(MonthFacts month)
    {
        var sent = month.Mails.Count(mail => mail.State == OutboxState.Sent);
        var held = month.Mails.Count(mail => mail.State == OutboxState.Suppressed);
        var groups = month.Mails.GroupBy(mail => (Minute(mail), mail.Subject, mail.State));
        return new SummarySection(
            new Wording("哪些邮件发给了谁", "Which mail went to whom"),
            new Wording(
                $"共 {month.Mails.Count} 封：发出 {sent} 封，因已收到报送而未发 {held} 封。地址已脱敏。",
                $"{month.Mails.Count} mails: {sent} sent, {held} held back because the report had come. Addresses are masked."),
            [.. groups.Select(group => Item(group.Key.Subject, group.Key.State, [.. group], month.Names))]);
    }

    private static SummaryItem Item(
        string subject, OutboxState state, List<OutboxRecord> mails, IReadOnlyDictionary<string, string> names)
    {
        var (tone, standing) = state switch
        {
            OutboxState.Sent => (Tone.Good, new Wording($"已发 {mails.Count} 封", "sent")),
            OutboxState.Suppressed => (Tone.Quiet, new Wording("未发：已收到报送", "held back")),
            OutboxState.Failed => (Tone.Bad, new Wording("未能发出", "failed")),
            _ => (Tone.Warning, new Wording("待发", "waiting")),
        };
        var lines = mails
            .Select(mail => MailRecipientsWords.Of(mail, names) + (mail.Note is null ? "" : $"（{mail.Note}）"))
            .Where(line => line.Length > 0);
        return new SummaryItem(
            tone,
            $"{(mails[0].ClosedAt is { } at ? ChineseDate.Moment(at) : "—")} {subject}",
            standing,
            [.. lines.Select(line => new Wording(line, ""))]);
    }

    private static long Minute(OutboxRecord mail) => (mail.ClosedAt?.UtcTicks ?? 0) / TimeSpan.TicksPerMinute;
}
