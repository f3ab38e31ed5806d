using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>The assessment of each unit with its reasons.</summary>
internal static class VerdictSection
{
    public static SummarySection Of(Bulletin bulletin)
    {
        var city = bulletin.City;
        return new SummarySection(
            new Wording("各单位综合评价", "Verdict per unit"),
            new Wording(
                $"正常 {city.Green}、缓慢 {city.Slow}、滞后 {city.Severe}（第 {bulletin.Version} 版）。",
                $"{city.Green} green, {city.Slow} slow, {city.Severe} severe (version {bulletin.Version})."),
            [.. bulletin.Units.Select(Item)]);
    }

    private static SummaryItem Item(UnitLine unit)
    {
        var (tone, standing) = unit.Verdict.Level switch
        {
            VerdictLevel.Green => (Tone.Good, new Wording("正常", "green")),
            VerdictLevel.Slow => (Tone.Warning, new Wording("缓慢", "slow")),
            _ => (Tone.Bad, new Wording("滞后", "severe")),
        };
        Wording[] signature = unit.Verdict.NeedsSignature
            ? [new Wording("建议列入通报，须经领导签发。", "Proposed for the circular, which a leader must sign.")]
            : [];
        return new SummaryItem(
            tone,
            $"{unit.Rank}. {unit.Name}",
            standing,
            [.. unit.Verdict.MainReasons.Select(reason => reason.Sentence), .. signature]);
    }
}
