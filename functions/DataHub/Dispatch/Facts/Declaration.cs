using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>What the dispatch needs of an enterprise's declaration of one material (回收企业月报, D04).</summary>
/// <param name="Uscc">Credit code of the enterprise.</param>
/// <param name="Material">Code of the catalogue.</param>
/// <param name="FromGeneratorT">
/// Bought from generators, tonnes: the first purchase inside the unit, which alone counts as recovered (A20).
/// </param>
/// <param name="IsConverted">Whether the mass was converted from pieces instead of weighed.</param>
public sealed record Declaration(
    SourceRef Source, string Uscc, string Material, decimal? FromGeneratorT, bool IsConverted)
{
    public static Declaration Of(StoredRow row) => new(
        SourceRef.Of(row),
        row.Text("uscc") ?? "",
        row.Text("material") ?? "",
        row.Number("fromGeneratorT"),
        row.Text("massOrigin") == "CONVERTED");
}
