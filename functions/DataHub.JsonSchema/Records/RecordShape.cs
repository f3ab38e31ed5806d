using System.Collections.Frozen;

namespace DataHub.JsonSchema.Records;

/// <summary>
/// The property names a reader delivers, in the order of its slots. Immutable; made once per file or schema.
/// </summary>
public sealed class RecordShape
{
    private readonly FrozenDictionary<string, int> _slots;

    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public RecordShape(IEnumerable<string> names)
    {
        Names = [.. names];
        _slots = Names.Select((name, slot) => KeyValuePair.Create(name, slot))
            .ToFrozenDictionary(StringComparer.Ordinal);
        if (_slots.Count != Names.Count)
        {
            throw new ArgumentException("A property name occurs twice.", nameof(names));
        }
    }

    /// <summary>A shape without slots: every property is an extra.</summary>
    public static RecordShape Empty { get; } = new([]);

    public IReadOnlyList<string> Names { get; }

    /// <summary>The slot of a property, or -1 when the shape has none of that name.</summary>
    public int SlotOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;
}
