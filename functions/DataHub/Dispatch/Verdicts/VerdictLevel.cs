using System.Text.Json.Serialization;

namespace DataHub.Dispatch.Verdicts;

/// <summary>The overall assessment of a unit (综合评价); domain report 10.3.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerdictLevel>))]
public enum VerdictLevel
{
    /// <summary>On path (正常).</summary>
    Green,

    /// <summary>Slow (缓慢): a reminder is due (提醒).</summary>
    Slow,

    /// <summary>Severely behind (滞后): candidate for a circular (通报), which a person must sign.</summary>
    Severe,
}
