using DataHub.Register;

namespace DataHub.Local.Demo.Summaries;

/// <summary>Where a unit's report stands at the end.</summary>
/// <param name="Unit">Its name in tables.</param>
/// <param name="WorkdaysLate">Workdays from the due day to its arrival; 0 when it came in time or never.</param>
internal sealed record UnitStanding(string Unit, ExpectedReport Report, int WorkdaysLate)
{
    public Punctuality Punctuality => Report switch
    {
        { ReceivedAt: null } => Punctuality.Missing,
        { IsLate: true } => Punctuality.Late,
        _ => Punctuality.OnTime,
    };
}
