using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Summaries.Sections;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries;

/// <summary>Puts the summary together from what the hub holds; pure.</summary>
internal static class SummaryMaker
{
    private static readonly Wording Nothing = new("", "");

    public static Summary Make(MonthFacts month)
    {
        var sections = Sections(month);
        var title = new Wording(
            $"{month.City}{ChineseDate.Month(month.Period)}再生资源回收工作：一个月的报送与调度",
            $"One month of reporting and dispatch, period {month.Period}");
        return new Summary(title, Lead(month), [AtAGlance(sections), .. sections]);
    }

    private static IReadOnlyList<SummarySection> Sections(MonthFacts month) =>
    [
        .. month.Surprises.Count > 0 ? [SurpriseSection.Of(month)] : Array.Empty<SummarySection>(),
        ReportingSection.Of(month),
        FindingSection.Refused(month),
        FindingSection.Doubted(month),
        .. month.Bulletins is [.., var latest]
            ? [GoalSection.Of(latest), VerdictSection.Of(latest)]
            : Array.Empty<SummarySection>(),
        LadderSection.Of(month),
        MailSection.Of(month),
        VersionSection.Of(month),
    ];

    private static SummarySection AtAGlance(IEnumerable<SummarySection> sections) => new(
        new Wording("要点", "At a glance"),
        Nothing,
        [.. sections.Select(section => new SummaryItem(Tone.Quiet, section.Heading.Zh, Nothing, [section.Lead]))]);

    private static IReadOnlyList<Wording> Lead(MonthFacts month)
    {
        var last = $"{ChineseDate.Full(month.From)}至{ChineseDate.Full(month.To)}";
        return
        [
            new Wording(
                $"演示期间：{last}（模拟时钟）。之前已载入 {month.Loaded} 次历史报送，期间共报送 {month.Acts.Count} 次。"
                + "人员、企业和数量均为虚构，单位、目标和重点工程取自实施方案。",
                $"Played: {month.From:yyyy-MM-dd} to {month.To:yyyy-MM-dd} on a simulated clock, {month.Loaded} submissions before and "
                + $"{month.Acts.Count} during it. People, enterprises and quantities are invented; units, targets and key projects are the plan's."),
            month.Surprises.Count == 0
                ? new Wording("各步结果均与剧本一致。", "Everything went as the scenario expects.")
                : new Wording($"有 {month.Surprises.Count} 处与剧本不符，见下。", $"{month.Surprises.Count} surprises, see below."),
        ];
    }
}
