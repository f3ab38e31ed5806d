using DataHub.Dispatch.Facts.Supervision;
using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Wordings;
using DataHub.Storage;
using DataHub.Tests.Dispatch.Documents;
using DataHub.Tests.Plan;
using DataHub.Word;

namespace DataHub.Tests.Papers;

/// <summary>One paper of each kind, with everything in it that its wording can say.</summary>
internal static class SamplePapers
{
    public static readonly PaperWordings Wordings = Liaocheng.Set.PaperWordings;

    private static readonly DateOnly Day = new(2025, 4, 15);

    public static PaperValues Values(PaperKind kind) => kind switch
    {
        PaperKind.Dispatch => DispatchPaper.Of(Liaocheng.Plan, Wordings[kind], SampleBulletin.Compile()),
        PaperKind.ReminderLetter => Letter("LC-DE")!,
        PaperKind.Circular => CircularPaper.Of(Liaocheng.Plan, Wordings[kind], SampleBulletin.Compile(), Day)!,
        PaperKind.ProblemCircular => ProblemCircular(
            Inspection("LC-YG", "SSJ-1", "阳谷某再生资源有限公司", "2025-03-18", "露天存放", "重", "责令整改", "2025-04-10"),
            Inspection("LC-YG", "SSJ-2", "阳谷某物资回收站", "2025-02-11", "未备案", "轻", "行政处罚", "2025-03-10", "2025-03-08", "2025-03-01"),
            Inspection("LC-SWJ", "SSJ-3", "某金属回收有限公司", "2025-01-09", "露天存放", "中", "移送", "2025-05-01"),
            Inspection("LC-DE", "SSJ-4", "东阿某分拣中心", "2025-03-20", null, null, "未发现问题", null, publishedAt: "2025-03-25"))!,
        PaperKind.CampaignSummary => CampaignSummary(
            Campaign("LC-YG", "2025-08", new { campaignId = "2025-SITE", sitesKnown = 64, checked_ = 52, ordered = 9, closed = 2, cases = 1, finesYuan = 5000m, transferred = 0 }),
            Campaign("LC-DE", "2025-08", new { campaignId = "2025-SITE", sitesKnown = 40, checked_ = 40, ordered = 3 }))!,
        _ => Acceptance(
            [Assessment("LC-YG", "MALL-2", 3, met: true), Assessment("LC-YG", "CENTRE-1", 1, met: true), Assessment("LC-DE", "MALL-2", 2, met: false)],
            [
                Accepted("LC-YG", "MALL-2", 1, 2, "不通过", "缺一个商场的认定材料。", "2025-11-28"),
                Accepted("LC-YG", "MALL-2", 2, 3, "通过", null, null),
                Accepted("LC-YG", "CENTRE-1", 1, 1, "整改后通过", "台账不完整", "2025-12-10"),
                Accepted("LC-DE", "MALL-2", 1, 1, "不通过", "实际建成少于自查数", null),
            ])!,
    };

    public static OfficialDocument Paper(PaperKind kind) => PaperComposer.Compose(Wordings, Values(kind));

    public static List<string> Texts(OfficialDocument paper) =>
    [
        .. paper.Body.Select(block => block switch
        {
            OfficialBlock.Heading heading => heading.Text,
            OfficialBlock.Paragraph paragraph => paragraph.Text,
            OfficialBlock.Table table => string.Join('|', table.Rows.SelectMany(row => row)),
            _ => "",
        }),
    ];

    public static PaperValues? Letter(string unit)
    {
        var bulletin = SampleBulletin.Compile();
        return ReminderLetter.Of(
            Liaocheng.Plan, Wordings[PaperKind.ReminderLetter], bulletin, bulletin.Units.Single(line => line.Unit == unit), Day);
    }

    public static PaperValues? ProblemCircular(params StoredRow[] rows) => ProblemCircularPaper.Of(
        Liaocheng.Plan,
        Wordings[PaperKind.ProblemCircular],
        new Quarter(2025, 1),
        rows.GroupBy(row => row.Scope.Unit).ToDictionary(
            unit => unit.Key, unit => (IReadOnlyList<Inspection>)[.. unit.Select(row => DataHub.Dispatch.Facts.Supervision.Inspection.Of(row)!)]),
        Day);

    public static PaperValues? CampaignSummary(params StoredRow[] rows) => CampaignSummaryPaper.Of(
        Liaocheng.Plan,
        Wordings[PaperKind.CampaignSummary],
        Liaocheng.Plan.Targets.Campaigns.Single(campaign => campaign.Id == "2025-SITE"),
        ByUnit(rows, CampaignReport.Of),
        new DateOnly(2025, 9, 15));

    public static PaperValues? Acceptance(IReadOnlyList<StoredRow> assessments, IReadOnlyList<StoredRow> items) => AcceptancePaper.Of(
        Liaocheng.Plan,
        Wordings[PaperKind.AcceptanceReport],
        Liaocheng.Plan.Targets.Deliverables.Single(deliverable => deliverable.Dataset == "D21"),
        ByUnit(assessments, SelfAssessment.Of),
        ByUnit(items.GroupBy(row => (row.Scope.Unit, row.Text("item"))).Select(rounds => rounds.Last()), AcceptanceItem.Of),
        new DateOnly(2025, 12, 1));

    public static StoredRow Inspection(
        string unit,
        string taskNo,
        string objectName,
        string date,
        string? finding,
        string? severity,
        string decision,
        string? rectifyBy,
        string? rectifiedAt = null,
        string? publishedAt = null)
    {
        object[] findings = finding is null ? [] : [new { code = finding, severity }];
        return Dispatch.Rows.Of(
            "D17", unit, null, new { taskNo, objectName, date, findings, decision, rectifyBy, rectifiedAt, publishedAt }, taskNo);
    }

    public static StoredRow Campaign(string unit, string period, object values) =>
        Dispatch.Rows.Of("D18", unit, period, values, "2025-SITE") is var row
            ? row with
            {
                Values = System.Text.Json.JsonDocument.Parse(
                    row.Values.GetRawText().Replace("checked_", "checked", StringComparison.Ordinal)).RootElement,
            }
            : row;

    public static StoredRow Assessment(string unit, string item, decimal actual, bool met) =>
        Dispatch.Rows.Of("D20", unit, null, new { item, target = 3, actual, met }, item);

    public static StoredRow Accepted(
        string unit, string item, int round, decimal checkedValue, string verdict, string? findings, string? reinspectDate) =>
        Dispatch.Rows.Of("D21", unit, null, new { item, round, checkedValue, verdict, findings, reinspectDate }, $"{item}|{round}");

    private static Dictionary<string, IReadOnlyList<T>> ByUnit<T>(IEnumerable<StoredRow> rows, Func<StoredRow, T> fact) =>
        Liaocheng.Plan.Units.ToDictionary(
            unit => unit.Code, unit => (IReadOnlyList<T>)[.. rows.Where(row => row.Scope.Unit == unit.Code).Select(fact)]);
}
