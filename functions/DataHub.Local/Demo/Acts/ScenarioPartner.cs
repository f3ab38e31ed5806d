using System.Text.Json.Serialization;
using DataHub.Access;

namespace DataHub.Local.Demo.Acts;

/// <summary>Someone who takes part and gets a key.</summary>
/// <param name="Id">As the timeline names it.</param>
/// <param name="Organisation">Credit code or unit code it acts for; * for a platform of many.</param>
internal sealed record ScenarioPartner(
    string Id,
    [property: JsonConverter(typeof(JsonStringEnumConverter<PartnerRole>))] PartnerRole Role,
    string Name,
    string Organisation,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Datasets);
