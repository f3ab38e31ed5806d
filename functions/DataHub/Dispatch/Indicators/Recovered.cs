using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>
/// What the enterprises of a unit declared as recovered in the month (回收量): the first purchases from generators of
/// the materials that count (A20).
/// </summary>
/// <param name="TotalT">Tonnes.</param>
/// <param name="ConvertedT">Tonnes of it that were converted from pieces.</param>
/// <param name="Enterprises">Enterprises that declared anything.</param>
/// <param name="ByClass">Tonnes by class of the catalogue, such as 01.</param>
public sealed record Recovered(
    decimal TotalT, decimal ConvertedT, int Enterprises, IReadOnlyDictionary<string, decimal> ByClass)
{
    /// <summary>Null when no enterprise declared: 未报 is not 0.</summary>
    public static Recovered? Of(UnitFacts facts, MaterialCatalogue catalogue)
    {
        if (facts.Declared is not { } declared)
        {
            return null;
        }

        var counting = declared.Materials.Where(material => Counts(catalogue, material.Code)).ToList();
        return new Recovered(
            counting.Sum(material => material.FromGeneratorT),
            counting.Sum(material => material.ConvertedT),
            declared.Enterprises,
            counting
                .GroupBy(material => catalogue.ClassOf(material.Code).Code, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Sum(material => material.FromGeneratorT)));
    }

    /// <summary>Whether a material counts as recovered; one that left the catalogue does not.</summary>
    public static bool Counts(MaterialCatalogue catalogue, string code) =>
        catalogue.TryResolve(code, out var material) && material.CountsInRecovery;
}
