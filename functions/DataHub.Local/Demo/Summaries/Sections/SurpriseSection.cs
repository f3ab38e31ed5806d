using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>What did not go as the scenario expects.</summary>
internal static class SurpriseSection
{
    public static SummarySection Of(MonthFacts month) => new(
        new Wording("与预期不符", "Surprises"),
        new Wording($"{month.Surprises.Count} 处与剧本不符。", $"{month.Surprises.Count} things went otherwise than the scenario expects."),
        [.. month.Surprises.Select(surprise => new SummaryItem(Tone.Bad, surprise, new Wording("", ""), []))]);
}
