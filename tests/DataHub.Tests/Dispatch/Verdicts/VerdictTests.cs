using DataHub.Dispatch.Verdicts;

namespace DataHub.Tests.Dispatch.Verdicts;

public class VerdictTests
{
    [Fact]
    public void Without_a_reason_a_unit_is_green()
    {
        var verdict = Judge.Of(UnitCases.Of(new UnitFactsBuilder("LC-YG")
            .Progress("2025-02", Month.GoodReport()).Progress("2025-03", Month.GoodReport())));

        Assert.Equal(VerdictLevel.Green, verdict.Level);
        Assert.Empty(verdict.Reasons);
    }

    [Fact]
    public void The_gravest_reason_decides_and_stands_first()
    {
        var verdict = Judge.Of(UnitCases.Of(new UnitFactsBuilder("LC-YG"), reporting: Month.Missing(lateInARow: 3)));

        Assert.Equal(["REPORTS-LATE-IN-A-ROW", "REPORT-MISSED"], verdict.Reasons.Select(reason => reason.Rule));
        Assert.Equal(VerdictLevel.Severe, verdict.Level);
    }

    [Fact]
    public void Only_severe_is_a_candidate_that_a_leader_must_sign()
    {
        Assert.True(new Verdict(VerdictLevel.Severe, []).NeedsSignature);
        Assert.False(new Verdict(VerdictLevel.Slow, []).NeedsSignature);
    }
}
