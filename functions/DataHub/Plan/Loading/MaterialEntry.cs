namespace DataHub.Plan.Loading;

/// <summary>An entry of the catalogue as materials.json writes it: what is usual is left out.</summary>
internal sealed record MaterialEntry(
    string Code,
    string Zh,
    string En,
    string Unit,
    IReadOnlyList<string> AllowedUnits,
    HouseholdClass? Household = null,
    bool CountsInRecovery = true,
    bool Hazardous = false,
    decimal? PriceMin = null,
    decimal? PriceMax = null,
    string? WasteCode = null,
    IReadOnlyList<string>? Aliases = null)
{
    /// <summary>Code of the entry above; null for a class.</summary>
    public string? Parent => Code.Length > 2 ? Code[..^2] : null;

    public Material ToMaterial(decimal? massPerPieceT) => new(
        Code,
        Zh,
        En,
        Parent,
        Unit,
        AllowedUnits,
        CountsInRecovery,
        Hazardous,
        PriceMin,
        PriceMax,
        massPerPieceT,
        Aliases ?? [])
    {
        Household = Household,
        WasteCode = WasteCode,
    };
}
