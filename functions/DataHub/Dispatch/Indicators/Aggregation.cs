using System.Text.Json.Serialization;

namespace DataHub.Dispatch.Indicators;

/// <summary>How the units' figures make the city's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Aggregation>))]
public enum Aggregation
{
    /// <summary>Sum of the units that reported.</summary>
    Sum,

    /// <summary>Mean of the units that reported.</summary>
    Mean,

    /// <summary>From the city's own sums, over the units which have all that it needs: a quotient.</summary>
    FromSums,
}
