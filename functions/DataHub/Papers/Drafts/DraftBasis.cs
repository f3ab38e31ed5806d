using DataHub.Dispatch.Bulletins;

namespace DataHub.Papers.Drafts;

/// <summary>What a draft rests on.</summary>
/// <param name="Dispatch">The bulletin it was made from, such as 2025-03 v1; null when from none.</param>
/// <param name="Figures">What was filled into its wording.</param>
/// <param name="Sources">The submissions, with their revisions and hashes.</param>
public sealed record DraftBasis(
    string? Dispatch, IReadOnlyDictionary<string, string> Figures, IReadOnlyList<BulletinSource> Sources)
{
    /// <summary>A month's bulletin, or what it knows of one unit.</summary>
    public static DraftBasis Of(Bulletin bulletin, IReadOnlyDictionary<string, string> figures, string? unit = null) =>
        new(
        $"{bulletin.Period} v{bulletin.Version}",
        figures,
        [.. bulletin.Sources.Where(source => unit is null || source.Unit == unit)]);
}
