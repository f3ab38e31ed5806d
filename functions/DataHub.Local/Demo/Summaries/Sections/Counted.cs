using DataHub.Intake.Receipts;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>How many came in time, late and never, as a clause.</summary>
internal static class Counted
{
    public static Wording Of(IEnumerable<Punctuality> all)
    {
        var counts = all.CountBy(one => one).ToDictionary();
        var (onTime, late, missing) = (Count(Punctuality.OnTime), Count(Punctuality.Late), Count(Punctuality.Missing));
        return new Wording($"按时 {onTime}、迟报 {late}、未报 {missing}", $"{onTime} in time, {late} late, {missing} never");

        int Count(Punctuality punctuality) => counts.GetValueOrDefault(punctuality);
    }
}
