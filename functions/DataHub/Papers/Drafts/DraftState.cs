using System.Text.Json.Serialization;

namespace DataHub.Papers.Drafts;

/// <summary>What has become of a draft.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DraftState>))]
public enum DraftState
{
    /// <summary>待签发: waits for a signature.</summary>
    Waiting,

    /// <summary>已签发.</summary>
    Released,

    /// <summary>不予签发.</summary>
    Refused,
}
