using System.Text.Json.Serialization;

namespace DataHub.Operations.Rebuilding;

/// <summary>How a row differs.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RebuildDifferenceKind>))]
public enum RebuildDifferenceKind
{
    /// <summary>The raw bytes hold it, the table does not.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The table holds it, no raw bytes do.</summary>
    [JsonStringEnumMemberName("extra")]
    Extra,

    /// <summary>Both hold it, with other content.</summary>
    [JsonStringEnumMemberName("different")]
    Different,
}
