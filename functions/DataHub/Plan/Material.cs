namespace DataHub.Plan;

/// <summary>One entry of the catalogue of recyclable materials (可回收物回收指导目录); domain report 3.3.</summary>
/// <param name="Code">Two digits a level, such as 0103.</param>
/// <param name="Unit">Canonical unit: t, or a count such as 台 or 辆.</param>
/// <param name="AllowedUnits">Units in which a quantity may be reported.</param>
/// <param name="CountsInRecovery">Whether it counts in the recovered quantity (回收量).</param>
/// <param name="Hazardous">Hazardous waste: an intake of it is an alert at once (O23).</param>
/// <param name="PriceMin">Lower end of the plausible purchase price, yuan per tonne; null when no band is set.</param>
/// <param name="PriceMax">Upper end of the plausible purchase price, yuan per tonne.</param>
/// <param name="MassPerPieceT">Tonnes per piece of the conversion table; null when pieces are not converted.</param>
public sealed record Material(
    string Code,
    string Zh,
    string En,
    string? Parent,
    string Unit,
    IReadOnlyList<string> AllowedUnits,
    bool CountsInRecovery,
    bool Hazardous,
    decimal? PriceMin,
    decimal? PriceMax,
    decimal? MassPerPieceT,
    IReadOnlyList<string> Aliases)
{
    /// <summary>Its class in the household view of the catalogue; null when it is not household waste.</summary>
    public HouseholdClass? Household { get; init; }

    /// <summary>Code of the hazardous-waste or solid-waste catalogue (废物代码), where one is known.</summary>
    public string? WasteCode { get; init; }
}
