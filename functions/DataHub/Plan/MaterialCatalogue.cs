using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace DataHub.Plan;

/// <summary>
/// The catalogue of recyclable materials (可回收物回收指导目录), with the conversion of pieces to tonnes; obligation O12,
/// domain report 3.2 and 3.3.
/// </summary>
public sealed class MaterialCatalogue
{
    private readonly FrozenDictionary<string, Material> _byCode;
    private readonly NameIndex<Material> _names;
    private readonly ILookup<string, PieceConversion> _conversions;
    private readonly FrozenDictionary<string, PieceMassBand> _bands;

    public MaterialCatalogue(
        string version,
        IReadOnlyList<Material> all,
        string conversionsVersion,
        IReadOnlyList<PieceConversion> conversions,
        IReadOnlyList<PieceMassBand> bands)
    {
        (Version, All, ConversionsVersion) = (version, all, conversionsVersion);
        _byCode = all.ToFrozenDictionary(material => material.Code, StringComparer.Ordinal);
        _names = new NameIndex<Material>(all, NamesOf);
        _conversions = conversions
            .OrderByDescending(conversion => conversion.ValidFrom)
            .ToLookup(conversion => conversion.Material, StringComparer.Ordinal);
        _bands = bands.ToFrozenDictionary(band => band.Material, StringComparer.Ordinal);
    }

    public string Version { get; }

    /// <summary>Version of the conversion table: a converted mass names it.</summary>
    public string ConversionsVersion { get; }

    /// <summary>Every entry, classes included, in the order of the codes.</summary>
    public IReadOnlyList<Material> All { get; }

    /// <summary>
    /// Finds an entry by its code, its Chinese name or an alias, whatever the case of Latin letters and with or
    /// without what stands in brackets. Allocates nothing.
    /// </summary>
    public bool TryResolve(ReadOnlySpan<char> codeOrName, [NotNullWhen(true)] out Material? material) =>
        _names.TryFind(codeOrName, out material);

    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public Material Of(string code) =>
        _byCode.TryGetValue(code, out var material)
            ? material
            : throw new KeyNotFoundException($"The catalogue has no code ‘{code}’.");

    /// <summary>The class (大类) of an entry: 0103 belongs to 01.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such class.</exception>
    public Material ClassOf(string code) => Of(code.Length > 2 ? code[..2] : code);

    /// <summary>
    /// The conversion factor of a counting unit on a business date; null when its pieces are not converted.
    /// </summary>
    public PieceConversion? ConversionOf(string code, string unit, DateOnly date) =>
        _conversions[code].FirstOrDefault(conversion => conversion.Unit == unit && conversion.ValidFrom <= date);

    /// <summary>
    /// The conversion factor of a material whatever its counting unit; null when its pieces are not converted, or more
    /// than one unit makes it doubtful.
    /// </summary>
    public PieceConversion? ConversionOf(string code, DateOnly date)
    {
        var units = _conversions[code].Select(conversion => conversion.Unit).Distinct().ToList();
        return units is [var unit] ? ConversionOf(code, unit, date) : null;
    }

    /// <summary>The plausible mass of a piece, the entry's own or the one above's; null when none is set.</summary>
    public PieceMassBand? PieceMassBandOf(string code)
    {
        for (var entry = code; entry.Length >= 2; entry = entry[..^2])
        {
            if (_bands.TryGetValue(entry, out var band))
            {
                return band;
            }
        }

        return null;
    }

    internal static IEnumerable<string> NamesOf(Material material) => [material.Code, material.Zh, .. material.Aliases];
}
