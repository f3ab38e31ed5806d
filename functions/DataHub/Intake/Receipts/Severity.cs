using System.Text.Json.Serialization;

namespace DataHub.Intake.Receipts;

/// <summary>How grave a finding is: an error refuses the row (or the file), the others do not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    [JsonStringEnumMemberName("error")]
    Error,
    [JsonStringEnumMemberName("warning")]
    Warning,
    [JsonStringEnumMemberName("info")]
    Info,
}
