using System.Collections.Frozen;

namespace DataHub.Plan;

/// <summary>The plan's thresholds (阈值) by name: what the plan calls slow or severe is data, never code.</summary>
public sealed class Thresholds(IReadOnlyList<Threshold> all)
{
    private readonly FrozenDictionary<string, Threshold> _byName =
        all.ToFrozenDictionary(threshold => threshold.Name, StringComparer.Ordinal);

    /// <summary>In the order of the plan's file.</summary>
    public IReadOnlyList<Threshold> All => all;

    /// <exception cref="KeyNotFoundException">The plan has no such threshold.</exception>
    public decimal this[string name] => Of(name).Value;

    public bool TryGet(string name, out decimal value)
    {
        var known = _byName.TryGetValue(name, out var threshold);
        value = threshold?.Value ?? 0;
        return known;
    }

    /// <summary>The threshold with its unit and source.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such threshold.</exception>
    public Threshold Of(string name) =>
        _byName.TryGetValue(name, out var threshold)
            ? threshold
            : throw new KeyNotFoundException($"The plan has no threshold ‘{name}’.");
}
