using DataHub.Answers;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo.Acts;
using static DataHub.Tests.Demo.Samples;

namespace DataHub.Tests.Demo;

public class ExpectationsTests
{
    [Fact]
    public void An_answer_as_expected_surprises_nobody() =>
        Assert.Empty(Expectations.Check(Act() with { Rows = new ActRows(3, 0, 1) }, Answer(Receipt()), null));

    [Fact]
    public void Another_outcome_is_a_surprise() => Assert.Equal(
        ["outcome: expected Rejected, found Accepted"], Expectations.Check(Act(ActOutcome.Rejected), Answer(Receipt()), null));

    [Fact]
    public void Other_counts_are_a_surprise() =>
        Assert.Single(Expectations.Check(Act() with { Rows = new ActRows(4) }, Answer(Receipt()), null));

    [Fact]
    public void A_rule_that_stays_silent_is_a_surprise() => Assert.Equal(
        ["D04-BALANCE was not found"],
        Expectations.Check(Act() with { Findings = ["D04-BALANCE"] }, Answer(Receipt()), null));

    [Theory]
    [InlineData(Severity.Error, 1)]
    [InlineData(Severity.Warning, 1)]
    [InlineData(Severity.Info, 0)]
    public void A_rule_that_speaks_up_unexpectedly_is_one_unless_it_only_explains(Severity severity, int surprises) => Assert.Equal(
        surprises,
        Expectations.Check(Act(), Answer(Receipt(SubmissionStatus.Accepted, Finding("D04-LOSS-HIGH", severity))), null).Count);

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, false, 1)]
    [InlineData(false, null, 0)]
    public void Lateness_is_compared(bool expectedLate, bool? onTime, int surprises) => Assert.Equal(
        surprises,
        Expectations.Check(Act() with { Late = expectedLate }, Answer(Receipt() with { OnTime = onTime }), null).Count);

    [Fact]
    public void A_refusal_at_the_door_is_known_by_its_status()
    {
        Assert.Empty(Expectations.Check(Act(ActOutcome.Forbidden), TurnedAway(ProblemKind.Forbidden), null));
        Assert.Empty(Expectations.Check(Act(ActOutcome.Conflict), TurnedAway(ProblemKind.KeyReused), null));
        Assert.Single(Expectations.Check(Act(ActOutcome.Forbidden), Answer(Receipt()), null));
    }

    [Fact]
    public void No_receipt_is_a_surprise_that_says_why() => Assert.Contains(
        "NO-KEY", Assert.Single(Expectations.Check(Act(), TurnedAway(ProblemKind.NoKey), null)), StringComparison.Ordinal);

    [Fact]
    public void A_repetition_with_the_same_key_has_the_same_receipt()
    {
        var first = Played(Act(), Answer(Receipt()));
        var again = Act() with { IdempotencyKey = "key" };

        Assert.Empty(Expectations.Check(again, Answer(Receipt()), first));
        Assert.Single(Expectations.Check(again, Answer(Receipt() with { SubmissionId = "another" }), first));
    }

    [Fact]
    public void A_repetition_without_a_key_writes_nothing()
    {
        var first = Played(Act(), Answer(Receipt()));
        var unchanged = Receipt() with { Counts = new RowCounts(4, 0, 4, 0, 0) };

        Assert.Empty(Expectations.Check(Act(), Answer(unchanged), first));
        Assert.Single(Expectations.Check(Act(), Answer(Receipt()), first));
    }
}
