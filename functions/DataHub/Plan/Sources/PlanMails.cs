using System.Globalization;
using DataHub.Mail;
using DataHub.Storage;

namespace DataHub.Plan.Sources;

/// <summary>Tells the lead organisation of what is wrong with the plan's data: somebody there can mend it.</summary>
public sealed class PlanMails(CityPlan plan, Outbox outbox, AuditLog audit)
{
    private const int MostShown = 30;
    private const int December = 12;
    private const string Program = "plan-watch";

    private MailAddressee Lead => new(plan.Lead.Code, ContactRole.Department);

    /// <summary>Records and mails that files in storage were refused; of the same files, once.</summary>
    public async Task TellAsync(PlanRefusal refusal, DateTimeOffset at, CancellationToken cancellation)
    {
        await audit.WriteAsync(
            Program, "plan-override", refusal.Hash, $"refused: {refusal.Faults.Count} fault(s)", cancellation);
        var page = new MailPage(
            "方案数据覆盖文件有误，未采用",
            [
                new MailBlock.Paragraph(
                    $"存储中的方案覆盖文件经校验有误，平台未予采用，继续使用 {plan.Name}。请更正文件，更正后自动生效。"),
                new MailBlock.Table(
                    ["文件", "位置", "问题"],
                    [
                        .. refusal.Faults.Take(MostShown)
                            .Select(fault => new[] { fault.File, fault.Pointer, fault.What.Zh }),
                    ]),
                .. refusal.Faults.Count > MostShown
                    ? [new MailBlock.Paragraph($"共 {refusal.Faults.Count} 处，以上列出前 {MostShown} 处。")]
                    : Array.Empty<MailBlock>(),
            ]);
        await SendAsync("PLAN.override", refusal.Hash, $"方案数据覆盖文件有误（{refusal.Faults.Count}处），未采用", page, cancellation);
    }

    /// <summary>
    /// The year whose public holidays are asked for and not known: the State Council publishes a year's in the November
    /// before it, so from 1 December on the next one's are asked for (domain report 6.1). Null when none is missing.
    /// </summary>
    public static int? MissingCalendarYear(WorkCalendar calendar, DateOnly today)
    {
        var needed = today.Month == December ? today.Year + 1 : today.Year;
        return calendar.LastPublishedYear < needed ? needed : null;
    }

    /// <summary>Mails, once a day, that a year's working days are missing.</summary>
    /// <returns>What was done; null when nothing is missing.</returns>
    public async Task<string?> TellOfCalendarAsync(DateOnly today, CancellationToken cancellation)
    {
        if (MissingCalendarYear(plan.Calendar, today) is not { } year)
        {
            return null;
        }

        var page = new MailPage(
            $"缺少{year}年放假安排",
            [
                new MailBlock.Paragraph(
                    $"方案数据（{plan.Name}）中没有{year}年的放假和调休安排，该年的报送期限只按周末推算，一律标注“暂定”。"
                    + $"请按国务院办公厅通知补充 calendar/{year}.json（放入存储容器 config 的 plan/calendar/ 下即可，不需重新部署）。"),
            ]);
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await SendAsync("PLAN.calendar", day, $"缺少{year}年放假安排，报送期限暂按周末推算", page, cancellation);
        return $"calendar {year} is missing";
    }

    private Task<bool> SendAsync(
        string obligation, string step, string subject, MailPage page, CancellationToken cancellation) =>
        outbox.EnqueueAsync(
            new OutboxMail(obligation, step, Lead, [], subject, page.ToHtml(), page.ToText(), [], UnlessReported: null),
            cancellation);
}
