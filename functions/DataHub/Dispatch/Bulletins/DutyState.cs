using System.Text.Json.Serialization;

namespace DataHub.Dispatch.Bulletins;

/// <summary>How something stands that is owed once: the report on a campaign, a document, the self-assessment, the acceptance.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyState>))]
public enum DutyState
{
    /// <summary>Its first day has not come (未到期): nothing is missing.</summary>
    NotDue,

    /// <summary>Handed in (已报).</summary>
    HandedIn,

    /// <summary>Not handed in, and nobody is late (未报): its last day is not over, or was before the plan was issued (A6).</summary>
    Missing,

    /// <summary>Its last day has passed (逾期未报).</summary>
    Overdue,
}
