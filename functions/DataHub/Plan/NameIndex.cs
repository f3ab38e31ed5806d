using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace DataHub.Plan;

/// <summary>
/// Finds items by any of their names without allocating. Latin letters match in either case, and a name with
/// brackets also matches with brackets of the other width, or without them and what they hold.
/// </summary>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _items;

    public NameIndex(IEnumerable<T> items, Func<T, IEnumerable<string>> namesOf)
    {
        var found = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        var clashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var name in namesOf(item).SelectMany(Variants))
            {
                if (!found.TryAdd(name, item) && !ReferenceEquals(found[name], item))
                {
                    clashes.Add(name);
                }
            }
        }

        Clashes = [.. clashes];
        _items = found.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Names that more than one item lays claim to.</summary>
    public IReadOnlyList<string> Clashes { get; }

    public bool TryFind(ReadOnlySpan<char> name, [NotNullWhen(true)] out T? item) =>
        _items.TryGetValue(name.Trim(), out item);

    private static IEnumerable<string> Variants(string name)
    {
        yield return name;

        var half = name.Replace('（', '(').Replace('）', ')');
        var (open, close) = (half.IndexOf('('), half.IndexOf(')'));
        if (open < 0 || close < open)
        {
            yield break;
        }

        yield return half;
        yield return half.Replace('(', '（').Replace(')', '）');
        yield return string.Concat(half.AsSpan(0, open), half.AsSpan(close + 1)).Trim();
    }
}
