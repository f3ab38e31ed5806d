using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>What was refused, and what was taken with a warning: why, and what became of it.</summary>
internal static class FindingSection
{
    public static SummarySection Refused(MonthFacts month)
    {
        var refused = month.Acts.Where(act => IsRefused(act.Answer)).ToList();
        return new SummarySection(
            new Wording("退回了什么，为什么", "What was refused, and why"),
            new Wording(
                $"{month.Acts.Count} 次报送中，{refused.Count} 次全部或部分未被接受。",
                $"Of {month.Acts.Count} submissions, {refused.Count} were refused in whole or in part."),
            [.. refused.Select(act => Item(act, Severity.Error, month))]);
    }

    public static SummarySection Doubted(MonthFacts month)
    {
        var doubted = month.Acts
            .Where(act => act.Answer.Receipt?.Status == SubmissionStatus.AcceptedWithWarnings)
            .ToList();
        return new SummarySection(
            new Wording("通过但有提示", "Accepted with a warning"),
            new Wording($"{doubted.Count} 次报送通过，但有须核对之处。", $"{doubted.Count} submissions were accepted and have something to check."),
            [.. doubted.Select(act => Item(act, Severity.Warning, month))]);
    }

    private static bool IsRefused(ActAnswer answer) =>
        answer.Receipt?.Status is null or SubmissionStatus.Rejected or SubmissionStatus.PartlyAccepted;

    private static SummaryItem Item(PlayedAct act, Severity severity, MonthFacts month) => new(
        OutcomeWords.ToneOf(act.Answer),
        $"{ChineseDate.Moment(act.Act.At)} {act.Who} {month.Names.GetValueOrDefault(act.Act.Dataset, act.Act.Dataset)}",
        OutcomeWords.Of(act.Answer),
        [.. Reasons(act.Answer, severity), Aftermath.Of(act, month.Acts)]);

    private static IEnumerable<Wording> Reasons(ActAnswer answer, Severity severity) => answer switch
    {
        { Receipt: { } receipt } => receipt.Findings
            .Where(finding => finding.Severity == severity)
            .DistinctBy(finding => finding.Code)
            .Select(finding => Reason(finding, receipt)),
        { Problem: { } problem } =>
            [new Wording($"{problem.TitleZh}（{problem.Code}）。{problem.Remedy.Zh}。", $"{problem.Title}. {problem.Remedy.En}.")],
        _ => [],
    };

    private static Wording Reason(Finding finding, Receipt receipt)
    {
        var total = receipt.Totals.Where(total => total.Code == finding.Code).Sum(total => total.Total);
        var more = total > 1 ? $"，共 {total} 处" : "";
        return new Wording($"{finding.Message.Zh}（{finding.Code}{more}）。", $"{finding.Message.En}.");
    }
}
