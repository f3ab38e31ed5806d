using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Verdicts;
using DataHub.Mail;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Dispatch.Issuing;

/// <summary>
/// The mail that announces a version: to the lead organisation alone, which reads and releases it. Its body is the
/// bulletin, the paper and the tables are attached.
/// </summary>
internal static class DispatchMail
{
    public static OutboxMail Of(Bulletin bulletin, CityPlan plan)
    {
        var lead = plan.Lead.Code;
        var name = $"{Shown.Month(bulletin.Period)}再生资源工作调度（第{bulletin.Version}版）";
        var correction = bulletin.Version > 1 ? $"（第{bulletin.Version}版，更正）" : "";
        return new OutboxMail(
            $"DISPATCH.{bulletin.Period}",
            $"v{bulletin.Version}",
            new MailAddressee(lead, ContactRole.Reporter),
            [new MailAddressee(lead, ContactRole.Leader)],
            bulletin.Title.Zh + correction,
            BulletinHtml.Render(bulletin),
            BulletinText.Render(bulletin),
            [
                new MailAttachment(
                    $"{name}.docx", DispatchPaths.Docx(bulletin.Period, bulletin.Version), OfficialDocx.ContentType),
                Tables(bulletin),
            ],
            UnlessReported: null);
    }

    /// <summary>The workbook with attachments 1 and 2 (附件).</summary>
    public static MailAttachment Tables(Bulletin bulletin) => new(
        $"{Shown.Month(bulletin.Period)}再生资源工作调度附表（第{bulletin.Version}版）.xlsx",
        DispatchPaths.Xlsx(bulletin.Period, bulletin.Version),
        BulletinWorkbook.ContentType);
}
