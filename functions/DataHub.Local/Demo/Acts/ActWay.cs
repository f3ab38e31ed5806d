using System.Text.Json.Serialization;

namespace DataHub.Local.Demo.Acts;

/// <summary>The entrance that is taken.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActWay>))]
internal enum ActWay
{
    /// <summary>Posted to the API.</summary>
    Http,

    /// <summary>Uploaded into the drop zone.</summary>
    Drop,
}
