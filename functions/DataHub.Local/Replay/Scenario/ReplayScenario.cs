using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Months of reporting, invented from one seed.</summary>
/// <param name="Opening">Where the clock stands at first; the registers are filled then.</param>
/// <param name="Acts">In the order of time.</param>
/// <param name="Truth">What the reports say, in plain records.</param>
internal sealed record ReplayScenario(
    BusinessMonth First,
    BusinessMonth Last,
    DateTimeOffset Opening,
    IReadOnlyList<ScenarioPartner> Partners,
    IReadOnlyList<ReplayAct> Acts,
    ReplayTruth Truth)
{
    // The papers of the last month are drafted in its next, those of its quarter a fortnight after that.
    private const int MonthsAfter = 2;
    private const int LastDay = 20;

    public IEnumerable<BusinessMonth> Months => BusinessMonth.Range(First, Last);

    /// <summary>When the play ends: everything that the last month calls for has been done.</summary>
    public DateTimeOffset End
    {
        get
        {
            var month = Last.Plus(MonthsAfter);
            return BusinessTime.EndOf(new DateOnly(month.Year, month.Month, LastDay));
        }
    }
}
