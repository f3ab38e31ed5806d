using DataHub.Dispatch.Verdicts;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Verdicts;

/// <summary>Cases of one unit to judge.</summary>
internal static class UnitCases
{
    public static UnitCase Of(
        UnitFactsBuilder facts, string month = "2025-03", string judgedOn = "2025-04-14", ReportingRecord? reporting = null) => new(
            facts.Build(),
            BusinessMonth.Parse(month),
            DateOnly.ParseExact(judgedOn, "yyyy-MM-dd"),
            reporting ?? Month.OnTime(),
            Liaocheng.Plan);

    /// <summary>Two months in a row with a number of malls.</summary>
    public static UnitFactsBuilder Malls(string unit, string month, int before, int now)
    {
        var second = BusinessMonth.Parse(month);
        return new UnitFactsBuilder(unit)
            .Progress(second.Previous.ToString(), new { mallCum = before })
            .Progress(month, new { mallCum = now });
    }
}
