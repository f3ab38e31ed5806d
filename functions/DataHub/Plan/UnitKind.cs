using System.Text.Json.Serialization;

namespace DataHub.Plan;

/// <summary>A county, district or county-level city (县、区、市), or a development zone of the city (市属开发区).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UnitKind>))]
public enum UnitKind
{
    [JsonStringEnumMemberName("COUNTY")]
    County,
    [JsonStringEnumMemberName("ZONE")]
    Zone,
}
