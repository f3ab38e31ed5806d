using System.Globalization;
using DataHub.Datasets;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Intake.Pending;

/// <summary>Tells a unit's responsible person, in one mail a dataset and night, of rows that wait in vain.</summary>
public sealed class PendingMails(CityPlan plan, Outbox outbox)
{
    private const int MostShown = 20;

    /// <returns>One line a mail.</returns>
    public async Task<IReadOnlyList<string>> SendAsync(
        Dataset dataset, IReadOnlyList<PendingFinding> overdue, DateOnly today, CancellationToken cancellation)
    {
        var effects = new List<string>();
        foreach (var unit in overdue.GroupBy(it => it.Unit))
        {
            var mail = MailOf(dataset, unit.Key, [.. unit], today);
            await outbox.EnqueueAsync(mail, cancellation);
            effects.Add($"{mail.Obligation} → {mail.To.Organisation}/{mail.To.Role}: {mail.Subject}");
        }

        return effects;
    }

    private OutboxMail MailOf(Dataset dataset, string unit, IReadOnlyList<PendingFinding> overdue, DateOnly today)
    {
        var name = plan.FindOrganisation(unit)?.Name ?? unit;
        var page = new MailPage(
            $"{dataset.Zh}：{overdue.Count} 项待核对",
            [
                new MailBlock.Paragraph(
                    $"{name}报送的{dataset.Zh}（{dataset.Code}）中，下列各项所指的记录至今未收到。"
                    + "数据已入库；请督促相关单位补报，编号有误的请更正后重新报送。"),
                new MailBlock.Table(
                    ["所指记录", "提交编号与行"],
                    [.. overdue.Take(MostShown).Select(it => new[] { it.Reference, $"{it.Submission} 第 {it.Row} 行" })]),
                .. overdue.Count > MostShown
                    ? [new MailBlock.Paragraph($"共 {overdue.Count} 项，以上列出前 {MostShown} 项。")]
                    : Array.Empty<MailBlock>(),
            ]);
        return new OutboxMail(
            $"PENDING.{dataset.Code}.{unit}",
            today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            new MailAddressee(unit, ContactRole.Reporter),
            [],
            $"待核对：{name}{dataset.Zh}有 {overdue.Count} 项所指记录未到",
            page.ToHtml(),
            page.ToText(),
            [],
            UnlessReported: null);
    }
}
