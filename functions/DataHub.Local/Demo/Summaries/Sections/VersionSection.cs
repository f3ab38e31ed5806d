using DataHub.Dispatch.Bulletins;
using DataHub.Intake.Receipts;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>The versions of the dispatch, and what each says differently from the one before.</summary>
internal static class VersionSection
{
    public static SummarySection Of(MonthFacts month)
    {
        var changes = month.Bulletins.Sum(bulletin => bulletin.Changes.Count);
        return new SummarySection(
            new Wording("工作调度各版本", "Versions of the dispatch"),
            new Wording(
                $"共 {month.Bulletins.Count} 版，后一版与前一版相比有 {changes} 处变化。",
                $"{month.Bulletins.Count} versions with {changes} changes."),
            [.. month.Bulletins.Select(Item)]);
    }

    private static SummaryItem Item(Bulletin bulletin) => new(
        bulletin.Version == 1 ? Tone.Good : Tone.Warning,
        $"第 {bulletin.Version} 版",
        new Wording(
            $"数据截至 {ChineseDate.Moment(bulletin.AsOf)}，依据 {bulletin.Sources.Count} 次报送",
            $"version {bulletin.Version}, from {bulletin.Sources.Count} submissions"),
        [.. bulletin.Changes.Select(change => change.Sentence)]);
}
