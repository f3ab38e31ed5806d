using System.Text.Json.Serialization;

namespace DataHub.Operations.Readiness;

/// <summary>What a check found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
public enum CheckStatus
{
    /// <summary>All is well.</summary>
    [JsonStringEnumMemberName("pass")]
    Pass,

    /// <summary>The hub works; something needs a look before it does not.</summary>
    [JsonStringEnumMemberName("warn")]
    Warn,

    /// <summary>Something does not work.</summary>
    [JsonStringEnumMemberName("fail")]
    Fail,
}
