using System.Globalization;
using DataHub.Datasets;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.Receipts;

/// <summary>Makes the receipt of a submission that has come to the end of the road.</summary>
public sealed class ReceiptMaker(CityPlan plan, HubSettings settings)
{
    public Receipt Make(
        SubmissionRecord submission, Dataset? dataset, Judgement judgement, FindingLog log, DateTimeOffset now)
    {
        var status = judgement.StatusWith(log);
        var dueAt = DueAt(submission);
        return Of(submission, dataset) with
        {
            Status = status,
            ProcessedAt = now,
            Format = judgement.Format?.ToString().ToLowerInvariant(),
            Encoding = judgement.Encoding,
            Revision = judgement.Revision,
            Counts = judgement.Counts,
            RefusedRows = RefusedRows(judgement, log),
            Totals = [.. log.Totals().Select(WithHelp)],
            Findings = log.Findings(),
            DueAt = dueAt?.At,
            DueIsProvisional = dueAt is { IsProvisional: true } ? true : null,
            OnTime = OnTime(status, judgement.Revision, submission.ReceivedAt, dueAt?.At),
            Next = Next(status, DueWords(submission.ReceivedAt, dueAt)),
        };
    }

    /// <summary>The receipt of a submission that waits for its turn.</summary>
    public Receipt Waiting(SubmissionRecord submission, Dataset? dataset) => Of(submission, dataset) with
    {
        DueAt = DueAt(submission)?.At,
        Next = new Wording(
            "已接收并存档，正在排队处理；稍后凭编号查询回执", "Received and archived; ask for the receipt by its number in a while"),
    };

    // Of a file that breaks before anything is written, rows are refused that had nothing wrong: it is mended whole.
    private static string? RefusedRows(Judgement judgement, FindingLog log) =>
        log.RefusedRows.Count == 0 || judgement is { Broken: true, Counts: { Accepted: 0, Unchanged: 0 } }
            ? null
            : log.RefusedRows.ToString();

    private Receipt Of(SubmissionRecord submission, Dataset? dataset) => new()
    {
        SubmissionId = submission.Id,
        Status = SubmissionStatus.Received,
        Dataset = dataset?.Code,
        DatasetZh = dataset?.Zh,
        SchemaVersion = dataset?.Version,
        UnitCode = submission.Unit == SubmissionRecord.Unknown ? null : submission.Unit,
        UnitName = plan.FindOrganisation(submission.Unit)?.Name,
        Period = submission.Period,
        ReporterOrg = submission.ReporterOrg,
        Channel = submission.Channel,
        FileName = submission.FileName,
        ReceivedAt = submission.ReceivedAt,
        Sha256 = submission.Sha256,
        Bytes = submission.Bytes,
        Supersedes = submission.Supersedes,
        Counts = RowCounts.None,
        Totals = [],
        Findings = [],
        Next = new Wording("", ""),
        PlanVersion = plan.Name,
    };

    private FindingTotal WithHelp(FindingTotal total) =>
        total with { Help = $"{settings.PublicUrl}/api/rules#{total.Code}" };

    private Deadline? DueAt(SubmissionRecord submission)
    {
        if (!plan.DueRules.TryForDataset(submission.Dataset, out var rule))
        {
            return null;
        }

        if (BusinessMonth.TryParse(submission.Period, out var month))
        {
            return Deadline.Of(rule.DueAt(month, plan.Calendar), plan.Calendar);
        }

        var isDay = DateOnly.TryParseExact(
            submission.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay && rule.Offset.Type == DueOffsetType.DaysAfterEvent
            ? Deadline.Of(rule.DueAt(day, plan.Calendar), plan.Calendar)
            : null;
    }

    // A correction of what was reported in time is not late.
    private static bool? OnTime(SubmissionStatus status, int revision, DateTimeOffset receivedAt, DateTimeOffset? dueAt) =>
        status == SubmissionStatus.Rejected || revision > 1 || dueAt is null ? null : receivedAt < dueAt;

    private static Wording DueWords(DateTimeOffset receivedAt, Deadline? dueAt) => dueAt switch
    {
        null => new Wording("", ""),
        { Text: var due } when receivedAt >= dueAt.At => new Wording(
            $"，截止时间 {due.Zh} 已过，请尽快报送", $"; the deadline of {due.En}, has passed, so please do it at once"),
        { Text: var due } => new Wording($"，截止时间 {due.Zh}", $"; the deadline is {due.En}"),
    };

    private static Wording Next(SubmissionStatus status, Wording due) =>
        status switch
        {
            SubmissionStatus.Accepted => new("已全部接受，无需进一步操作", "All accepted: nothing more to do"),
            SubmissionStatus.AcceptedWithWarnings => new(
                "已全部接受；请核对提示项，有误时更正后重新提交",
                "All accepted; look at the warnings and submit a correction where they are right"),
            SubmissionStatus.PartlyAccepted => new(
                $"通过的行已入库；请更正被退回的行后重新提交（已入库的行重复提交不会重复计算）{due.Zh}",
                $"The rows that passed are stored; mend the refused ones and submit again (rows already stored count once){due.En}"),
            _ => new(
                $"没有数据入库；请按逐条说明更正后重新提交{due.Zh}",
                $"Nothing was stored; mend each finding and submit again{due.En}"),
        };
}
