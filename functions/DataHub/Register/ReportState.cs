using System.Text.Json.Serialization;

namespace DataHub.Register;

/// <summary>How a report stands at an instant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportState>))]
public enum ReportState
{
    /// <summary>Neither received nor due (未到期).</summary>
    Open,

    /// <summary>Received before it was due (按时).</summary>
    OnTime,

    /// <summary>Not received, past its regular due day, and within an extension (经批准延期).</summary>
    Excused,

    /// <summary>Received after its regular due day within an extension (延期内报送).</summary>
    ExcusedOnTime,

    /// <summary>Received late (迟报).</summary>
    Late,

    /// <summary>Due and not received (未报).</summary>
    Missing,

    /// <summary>Due before the plan was issued and not received: nobody owed it (方案印发前).</summary>
    NotOwed,
}
