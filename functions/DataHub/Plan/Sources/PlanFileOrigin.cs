using System.Text.Json.Serialization;

namespace DataHub.Plan.Sources;

/// <summary>Where a file of the plan in force comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanFileOrigin>))]
public enum PlanFileOrigin
{
    /// <summary>It came with the program.</summary>
    [JsonStringEnumMemberName("packaged")]
    Packaged,

    /// <summary>It lies in storage, and replaces or adds to what came with the program.</summary>
    [JsonStringEnumMemberName("override")]
    Override,
}
