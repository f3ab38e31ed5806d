using DataHub.Dispatch.Verdicts;

namespace DataHub.Tests.Dispatch.Verdicts;

public class PaceRuleTests
{
    // A county's path of malls: 2 by the end of 2023, 3 by the end of 2024, so 2.5 in the middle of 2024.

    [Fact]
    public void On_path_there_is_nothing_to_say() => Assert.Null(Judge("2025-03", 3, 3));

    [Fact]
    public void At_the_green_threshold_it_is_still_green()
    {
        // 1.8 would be exactly 0.9 of 2; counts are whole, so 2 of 2.2 is the nearest above: 31 March 2024, 2 + 91/366.
        Assert.Null(Judge("2024-02", 2, 2));
        Assert.Equal(VerdictLevel.Slow, Judge("2024-04", 2, 2)!.Level);
    }

    [Fact]
    public void Below_the_green_threshold_it_is_slow_and_says_how_far()
    {
        var reason = Judge("2024-12", 2, 2)!;

        Assert.Equal(VerdictLevel.Slow, reason.Level);
        Assert.Equal(new VerdictThreshold("paceGreen", 0.9m, "ratio"), reason.Threshold);
        Assert.Equal([("actual", 2m), ("required", 3m)], reason.Inputs.Take(2).Select(input => (input.Name, input.Value)));
        Assert.Equal(0.2333m, decimal.Round(reason.HowFarOff, 4));
        Assert.Equal(
            "“无废商场”累计完成 2 个，序时进度应达 3 个，进度比为 66.67%，低于 90% 的标准 23.33 个百分点", reason.Sentence.Zh);
        Assert.Equal(2, reason.Sources.Count + 1);
    }

    [Fact]
    public void Behind_a_working_target_alone_nobody_is_named() =>
        Assert.Equal(VerdictLevel.Slow, Judge("2025-03", 2, 2)!.Level);

    [Fact]
    public void Far_behind_the_binding_target_two_months_in_a_row_is_severe()
    {
        var reason = Judge("2025-03", 1, 1)!;

        Assert.Equal(VerdictLevel.Severe, reason.Level);
        Assert.Equal("paceSlow", reason.Threshold.Name);
        Assert.EndsWith("，已连续 2 个月", reason.Sentence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void One_month_far_behind_is_slow() => Assert.Equal(VerdictLevel.Slow, Judge("2025-03", 3, 1)!.Level);

    [Fact]
    public void A_month_before_that_is_not_known_proves_nothing() => Assert.Equal(
        VerdictLevel.Slow,
        new PaceRule().Judge(UnitCases.Of(new UnitFactsBuilder("LC-YG").Progress("2025-03", new { mallCum = 1 }))).Single().Level);

    [Fact]
    public void An_unreported_count_is_not_judged_as_zero() => Assert.Empty(
        new PaceRule().Judge(UnitCases.Of(new UnitFactsBuilder("LC-YG").Progress("2025-03", new { qtyMonthT = 5 }))));

    [Fact]
    public void A_zone_has_the_zones_path() => Assert.Null(Judge("2025-03", 2, 2, "LC-KFQ"));

    [Fact]
    public void A_silent_unit_is_held_to_its_last_report_and_the_sentence_says_so()
    {
        var unit = UnitCases.Of(new UnitFactsBuilder("LC-YG").Progress("2025-02", new { mallCum = 2 }));

        Assert.EndsWith("（本月未报，按2025年2月报送数）", new PaceRule().Judge(unit).Single().Sentence.Zh, StringComparison.Ordinal);
    }

    private static VerdictReason? Judge(string month, int before, int now, string unit = "LC-YG") =>
        new PaceRule().Judge(UnitCases.Of(UnitCases.Malls(unit, month, before, now), month)).SingleOrDefault();
}
