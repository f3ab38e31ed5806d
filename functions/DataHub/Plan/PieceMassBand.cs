namespace DataHub.Plan;

/// <summary>The plausible mass of a piece, tonnes: outside of it, mass and pieces cannot both be right.</summary>
/// <param name="Material">Holds for this entry of the catalogue and all below without a band of their own.</param>
public sealed record PieceMassBand(string Material, string Unit, decimal MinT, decimal MaxT, string Source)
{
    public bool Contains(decimal massT) => MinT <= massT && massT <= MaxT;
}
