namespace DataHub.Storage;

/// <summary>
/// Units whose partitions of a dataset are read in one range instead of one read each: a partition key begins with the
/// dataset and the unit. What lies between and belongs to others is left out by the reader.
/// </summary>
public sealed class UnitRange
{
    // Every range ends with a page that is not full, and every page in flight is held: a country is two ranges.
    private const int UnitsInRange = 1500;

    private readonly HashSet<string> _units;
    private readonly string _last;

    private UnitRange(IReadOnlyList<string> units)
    {
        _units = units.ToHashSet(StringComparer.Ordinal);
        First = units.Min(StringComparer.Ordinal)!;
        // Behind every partition of its last unit: '/' follows the '.' that ends the unit's code, and no key holds one.
        _last = units.Select(unit => unit + '/').Max(StringComparer.Ordinal)!;
    }

    /// <summary>The first key of records whose partition is the unit itself.</summary>
    public string First { get; }

    /// <summary>The first key behind them.</summary>
    public string End => _last;

    public bool Contains(string unit) => _units.Contains(unit);

    /// <summary>The unit's code as the range holds it, one text for all its rows; null when it is none of the range's.</summary>
    internal string? Find(string unit) => _units.TryGetValue(unit, out var known) ? known : null;

    /// <summary>The units in as many ranges as are worth reading side by side.</summary>
    public static IReadOnlyList<UnitRange> Over(IEnumerable<string> units) =>
    [
        .. units.Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Chunk(UnitsInRange)
            .Select(chunk => new UnitRange(chunk)),
    ];

    internal (string First, string End) PartitionsOf(string dataset) => ($"{dataset}.{First}", $"{dataset}.{_last}");
}
