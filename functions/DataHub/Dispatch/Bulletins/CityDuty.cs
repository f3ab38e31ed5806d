using System.Text.Json.Serialization;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>Something owed once, by every unit or by the city itself, and who has handed it in.</summary>
/// <param name="Code">Id of the campaign or code of the deliverable.</param>
/// <param name="Dataset">In which it arrives.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="Due">How many owe it; 0 before its first day.</param>
/// <param name="Missing">Short names of those who have not handed it in, though nobody is late.</param>
/// <param name="Overdue">Short names of those who are late.</param>
public sealed record CityDuty(
    string Code,
    Wording Name,
    string Dataset,
    DateOnly DueOn,
    int Due,
    int HandedIn,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Overdue)
{
    /// <summary>
    /// Whether some are late beside others who are not: where nobody at all handed it in, it was most likely over before
    /// the hub went into service.
    /// </summary>
    [JsonIgnore]
    public bool IsOwedBySome => HandedIn > 0 && Overdue.Count > 0;
}
