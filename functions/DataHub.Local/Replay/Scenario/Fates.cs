using DataHub.Dispatch.Issuing;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Decides by chance who reports when, wrongly, late or never.</summary>
internal sealed class Fates(CityPlan plan, int seed)
{
    private const double Silence = 0.012;
    private const double Refusal = 0.07;
    private const double Correction = 0.05;

    // Office hours, but neither 9 nor 17 o'clock: the timers run then.
    private static readonly int[] Hours = [8, 10, 11, 13, 14, 15, 16, 18];

    private readonly DispatchCalendar _dispatch = new(plan);

    /// <summary>The county's monthly report.</summary>
    public ReportFate OfReport(UnitStory unit, BusinessMonth month)
    {
        var dice = Dice.Of(seed, "fate", unit.Code, month.ToString());
        var due = DueOn("D15", month);
        var troubled = unit.Troubles.TryGetValue(month, out var reports);
        if (troubled ? !reports : dice.Chance(Silence))
        {
            return new ReportFate(null, null, null, 1);
        }

        var late = troubled || dice.Chance(unit.Tardiness);
        var day = late ? due.AddDays(dice.Between(1, 9)) : due.AddDays(-dice.Between(0, 5));
        var refused = dice.Chance(Refusal);
        var corrected = dice.Chance(Correction);
        var at = Time(day, dice);
        return new ReportFate(
            at,
            refused ? Time(day.AddDays(-1), dice) : null,
            corrected ? Later(at, AfterDispatch(month, dice)) : null,
            corrected ? (decimal)Math.Round(dice.Between(0.9, 0.97), 3) : 1);
    }

    /// <summary>The county's file of its enterprises' declarations.</summary>
    public DateTimeOffset OfDeclarations(UnitStory unit, BusinessMonth month)
    {
        var dice = Dice.Of(seed, "batch", unit.Code, month.ToString());
        return Time(DueOn("D04", month).AddDays(-dice.Between(0, 2)), dice);
    }

    /// <summary>Some days after the deadline: what comes late, or again.</summary>
    public DateTimeOffset LateDeclaration(BusinessMonth month, Dice dice) =>
        Time(DueOn("D04", month).AddDays(dice.Between(1, 6)), dice);

    /// <summary>Some days after the dispatch: a correction that makes a new version.</summary>
    public DateTimeOffset AfterDispatch(BusinessMonth month, Dice dice) =>
        Time(BusinessTime.DateOf(_dispatch.DispatchAt(month)).AddDays(dice.Between(2, 6)), dice);

    /// <summary>A time of that day.</summary>
    public static DateTimeOffset Time(DateOnly day, Dice dice) =>
        BusinessTime.At(day, new TimeOnly(dice.Pick(Hours), dice.Between(2, 57)));

    // A report that came later than the dispatch is corrected the day after it.
    private static DateTimeOffset Later(DateTimeOffset report, DateTimeOffset correction) =>
        correction > report ? correction : report.AddDays(1);

    /// <summary>The last day on which a report of a month is on time.</summary>
    public DateOnly DueOn(string dataset, BusinessMonth month) => plan.DueRules.ForDataset(dataset).DueOn(month, plan.Calendar);
}
