using CsCheck;
using DataHub.Alerts;
using DataHub.Plan;
using DataHub.Tests.Plan;
using static DataHub.Tests.Alerts.Ladder;

namespace DataHub.Tests.Alerts;

public sealed class LadderClimbProperties
{
    private const string Month = "2025-03";

    private static readonly DateTimeOffset First = Beijing("2025-04-01 00:00");
    private static readonly DateTimeOffset Last = Beijing("2025-04-20 00:00");

    private static readonly Gen<DateTimeOffset> Instants =
        Gen.Int[0, (int)(Last - First).TotalMinutes].Select(minutes => First.AddMinutes(minutes));

    private static readonly Gen<DateTimeOffset?> Receipts =
        Gen.Select(Instants, Gen.Bool).Select((at, comes) => comes ? at : (DateTimeOffset?)null);

    [Fact]
    public void Any_order_of_runs_records_the_same_steps() =>
        Gen.Select(Instants.Array[0, 12], Receipts, Gen.Int[0, 2]).Sample((runs, received, earlierLate) =>
        {
            var inOrder = Run([.. runs.Order(), Last], received, earlierLate);
            var asTheyCome = Run([.. runs, Last], received, earlierLate);

            return inOrder.Keys.ToHashSet().SetEquals(asTheyCome.Keys);
        });

    [Fact]
    public void A_report_stops_exactly_the_steps_that_fall_due_at_or_after_its_arrival() =>
        Gen.Select(Instants.Array[0, 12], Instants).Sample((runs, received) =>
        {
            var climbed = Run([.. runs, Last], received, earlierLate: 0);
            var before = Liaocheng.Plan.Ladder.Steps
                .Where(step => AlertLadder.InstantOf(step, DueOn(Month), Liaocheng.Calendar) < received);

            return climbed.Keys.ToHashSet().SetEquals(before.Select(step => step.Id));
        });

    [Fact]
    public void Nobody_gets_mail_after_the_report_has_come() =>
        Gen.Select(Instants.Array[0, 12], Instants).Sample((runs, received) =>
            Run([.. runs.Where(run => run >= received)], received, earlierLate: 0)
                .Values.All(outcome => outcome != StepOutcome.Taken));

    [Fact]
    public void One_run_mails_each_party_once_at_most() =>
        Gen.Select(Instants, Receipts, Gen.Int[0, 2]).Sample((run, received, earlierLate) =>
            Due(run, received, earlierLate, new HashSet<string>())
                .Where(step => step.Outcome == StepOutcome.Taken)
                .GroupBy(step => step.Step.To.At)
                .All(steps => steps.Count() == 1));

    [Fact]
    public void Hourly_runs_take_every_step_of_a_report_that_never_comes() =>
        Assert.All(
            Run([.. Hours()], received: null, earlierLate: 0),
            step => Assert.Equal(StepOutcome.Taken, step.Value));

    private static IEnumerable<DateTimeOffset> Hours()
    {
        for (var hour = First; hour <= Last; hour = hour.AddHours(1))
        {
            yield return hour.AddMinutes(7);
        }
    }

    private static Dictionary<string, StepOutcome> Run(
        IEnumerable<DateTimeOffset> runs, DateTimeOffset? received, int earlierLate)
    {
        var recorded = new Dictionary<string, StepOutcome>();
        foreach (var step in runs.SelectMany(run => Due(run, received, earlierLate, recorded.Keys.ToHashSet())))
        {
            recorded.Add(step.Step.Id, step.Outcome);
        }

        return recorded;
    }

    private static IReadOnlyList<StepDecision> Due(
        DateTimeOffset asOf, DateTimeOffset? received, int earlierLate, IReadOnlySet<string> recorded)
    {
        var report = Report(Month, received <= asOf ? received : null);
        var lateMonths = report.IsOverdueAt(asOf) ? earlierLate + 1 : 0;
        return Climb.Due(report, DueOn(Month), lateMonths, recorded, asOf);
    }
}
