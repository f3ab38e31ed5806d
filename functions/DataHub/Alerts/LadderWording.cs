using DataHub.Plan;
using DataHub.Plan.Loading;

namespace DataHub.Alerts;

/// <summary>What the ladder's mail says: <c>wording.json</c> in the plan's folder, which a city may change.</summary>
public sealed class LadderWording
{
    private readonly IReadOnlyList<ReportName> _reports;
    private readonly IReadOnlyList<MailWording> _mails;

    private readonly IReadOnlyList<SmsWording> _texts;

    private LadderWording(
        IReadOnlyList<ReportName> reports, IReadOnlyList<MailWording> mails, IReadOnlyList<SmsWording> texts) =>
        (_reports, _mails, _texts) = (reports, mails, texts);

    public required StandingWording Standing { get; init; }

    /// <returns>Null when the file is missing, misshapen, or asks for values that do not exist: the folder has the
    /// faults.</returns>
    internal static LadderWording? Read(PlanFolder folder)
    {
        var file = folder.Open("wording.json");
        _ = file.Value<string>("source");
        var reports = file.List<ReportName>("reports");
        var mails = file.List<MailWording>("mails");
        var texts = file.List<SmsWording>("sms");
        var standing = file.Value<StandingWording>("standing");
        file.Close();
        file.Unique(mails, mail => mail.Kind, "邮件", "the mail");
        file.Unique(texts, text => text.Kind, "短信", "the short message");
        var missing = Enum.GetValues<LadderStepKind>().Except(mails.Select(mail => mail.Kind));
        file.Must(
            !missing.Any(),
            $"缺少邮件 {string.Join("、", missing)}",
            $"has no mail for {string.Join(", ", missing)}");
        var unknown = Texts(mails, standing).Concat(texts.Select(text => text.Text))
            .SelectMany(WordingTemplate.NamesIn).Except(LadderValues.Names);
        file.Must(
            !unknown.Any(),
            $"{{{string.Join("}、{", unknown)}}} 不是 {string.Join("、", LadderValues.Names)} 之一",
            $"{{{string.Join("}, {", unknown)}}} is none of {string.Join(", ", LadderValues.Names)}");
        return file.IsSound ? new LadderWording(reports, mails, texts) { Standing = standing! } : null;
    }

    public MailWording this[LadderStepKind kind] => _mails.First(mail => mail.Kind == kind);

    /// <summary>The short message of a step's kind; null where mail is enough.</summary>
    public string? Sms(LadderStepKind kind) => _texts.FirstOrDefault(text => text.Kind == kind)?.Text;

    /// <summary>What mail calls a dataset's report; its code when the file has no name for it.</summary>
    public string ReportName(string dataset) =>
        _reports.FirstOrDefault(report => report.Dataset == dataset)?.Zh ?? dataset;

    private static IEnumerable<string> Texts(IEnumerable<MailWording> mails, StandingWording? standing) =>
    [
        .. mails.SelectMany(mail => mail.Paragraphs.Prepend(mail.Title).Prepend(mail.Subject)),
        .. standing is null
            ? []
            : new[] { standing.Missing, standing.Rejected, standing.Overdue, standing.Received, standing.LateInARow },
    ];
}
