using System.Text.Json.Serialization;

namespace DataHub.Local.Demo.Acts;

/// <summary>What should become of an act.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActOutcome>))]
internal enum ActOutcome
{
    Accepted,
    AcceptedWithWarnings,
    PartlyAccepted,
    Rejected,

    /// <summary>The key does not cover it.</summary>
    Forbidden,

    /// <summary>An idempotency key that stands for other content.</summary>
    Conflict,
}
