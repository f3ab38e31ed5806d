using System.Globalization;
using DataHub.Alerts;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Digest;

/// <summary>The digest as a mail.</summary>
public sealed class DigestMail(
    CityPlan plan, DatasetRegistry datasets, PaperWordings papers, LadderWording reports, DigestWording wording)
{
    /// <summary>The values that its texts may name.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["day", "since", "arrived", "late", "opened", "settled", "open", "waiting", "failed", "returned"];

    private const int MostShown = 20;

    public OutboxMail Of(DigestContent content)
    {
        var day = BusinessTime.DateOf(content.Through);
        var values = new Dictionary<string, string>
        {
            ["day"] = ChineseDate.Weekday(day),
            ["since"] = ChineseDate.Moment(content.Since),
            ["arrived"] = Count(content.Arrived.Count),
            ["late"] = Count(content.Late.Count),
            ["opened"] = Count(content.Opened.Count),
            ["settled"] = Count(content.Settled.Count),
            ["open"] = Count(content.Open),
            ["waiting"] = Count(content.Waiting.Count),
            ["failed"] = Count(content.Failed.Count),
            ["returned"] = Count(content.Returned.Count),
        };
        var parts = wording.Sections;
        var undelivered = new UndeliveredLines(NameOf);
        var page = new MailPage(
            WordingTemplate.Fill(wording.Title, values),
            [
                new MailBlock.Paragraph(WordingTemplate.Fill(wording.Introduction, values)),
                .. Part(parts.Late, ["报告期", "未报单位"], Late(content)),
                .. Part(parts.Waiting, ["文种", "文稿"], content.Waiting.Select(Waiting)),
                .. Part(parts.Cases, ["类别", "情况"], Cases(content)),
                .. Part(parts.Failed, ["发往", "邮件与原因"], undelivered.Failed(content)),
                .. Part(parts.Returned, ["收件人", "邮件与原因"], undelivered.Returned(content)),
                .. content.Failed.Count + content.Returned.Count > 0
                    ? [new MailBlock.Paragraph(WordingTemplate.Fill(parts.AddressAdvice, values))]
                    : Array.Empty<MailBlock>(),
                .. Part(parts.Arrived, ["数据集", "情况"], Arrived(content)),
            ]);
        return new OutboxMail(
            "DIGEST." + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "daily",
            wording.To.In(plan, null).First(),
            [.. wording.Cc.SelectMany(addressee => addressee.In(plan, null))],
            WordingTemplate.Fill(wording.Subject, values),
            page.ToHtml(),
            page.ToText(),
            [],
            UnlessReported: null);

        IEnumerable<MailBlock> Part(string heading, string[] headings, IEnumerable<string[]> lines)
        {
            var rows = lines.ToList();
            return rows.Count == 0
                ? []
                :
                [
                    new MailBlock.Paragraph("■ " + WordingTemplate.Fill(heading, values)),
                    new MailBlock.Table(headings, [.. rows.Take(MostShown)]),
                    .. rows.Count > MostShown
                        ? [new MailBlock.Paragraph($"以上列出前{MostShown}项，共{rows.Count}项。")]
                        : Array.Empty<MailBlock>(),
                ];
        }
    }

    private string[] Waiting(DraftRecord draft) =>
        [papers[draft.Kind].Name, $"{draft.Title}（{ChineseDate.Moment(draft.CreatedAt)}代拟）"];

    private IEnumerable<string[]> Late(DigestContent content) => content.Late
        .GroupBy(report => (report.Dataset, report.Period))
        .Select(group => new[]
        {
            group.Key.Period,
            $"{reports.ReportName(group.Key.Dataset)}，{group.Count()}个："
                + string.Join('、', group.Select(report => NameOf(report.UnitCode))),
        });

    private IEnumerable<string[]> Cases(DigestContent content) =>
        content.Opened.Select(it => (It: it, Word: "新增")).Concat(content.Settled.Select(it => (It: it, Word: "销号")))
            .GroupBy(pair => (pair.Word, pair.It.Kind))
            .Select(group => new[]
            {
                plan.Compliance.Find(group.Key.Kind)?.Zh ?? group.Key.Kind,
                $"{group.Key.Word}{group.Count()}项："
                    + string.Join('、', group.Select(pair => pair.It.Unit).Distinct().OrderBy(OrderOf).Select(NameOf)),
            });

    private IEnumerable<string[]> Arrived(DigestContent content) => content.Arrived
        .GroupBy(submission => submission.Dataset).OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new[]
        {
            group.Key,
            (datasets.TryFind(group.Key, out var dataset) ? dataset.Zh + "：" : "") + $"{Tally(group)}（{ByUnit(group)}）",
        });

    private string ByUnit(IEnumerable<SubmissionRecord> submissions) => string.Join('、', submissions
        .GroupBy(it => it.Unit).OrderBy(unit => OrderOf(unit.Key)).Select(unit => $"{NameOf(unit.Key)}{unit.Count()}"));

    private static string Tally(IEnumerable<SubmissionRecord> submissions)
    {
        var words = submissions.GroupBy(WordOf).OrderBy(group => group.Key.Order)
            .Select(group => $"{group.Key.Word}{group.Count()}份");
        return string.Join('，', words);
    }

    private static (int Order, string Word) WordOf(SubmissionRecord submission) => submission.Status switch
    {
        SubmissionStatus.Accepted or SubmissionStatus.AcceptedWithWarnings => (0, "接收"),
        SubmissionStatus.PartlyAccepted => (1, "部分接收"),
        SubmissionStatus.Rejected => (2, "退回"),
        SubmissionStatus.Withdrawn => (3, "已撤回"),
        _ => (4, "处理中"),
    };

    private int OrderOf(string unit) => plan.FindUnit(unit)?.Order ?? int.MaxValue;

    private string NameOf(string code) => plan.FindUnit(code)?.ShortName ?? plan.FindOrganisation(code)?.Name ?? code;

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
