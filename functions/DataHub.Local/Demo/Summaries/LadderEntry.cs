using DataHub.Alerts;
using DataHub.Plan;

namespace DataHub.Local.Demo.Summaries;

/// <summary>A step of the ladder that a unit's report reached.</summary>
/// <param name="Unit">Its name in tables.</param>
internal sealed record LadderEntry(string Unit, LadderStep Step, AlertRecord Record);
