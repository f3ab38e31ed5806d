using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>uniqueItems</c>: pairs for a few items, hashes for many.</summary>
internal static class UniqueItems
{
    private const int Few = 8;

    /// <summary>The first two equal items, if any.</summary>
    public static (int First, int Second)? FindTwins<T>(in T array)
        where T : struct, IInstance<T> => array.Count <= Few ? FindByPairs(array) : FindByHash(array);

    private static (int First, int Second)? FindByPairs<T>(in T array)
        where T : struct, IInstance<T>
    {
        for (var later = Cursor.Start; array.NextItem(ref later);)
        {
            for (var earlier = Cursor.Start; array.NextItem(ref earlier) && earlier.Ordinal < later.Ordinal;)
            {
                if (InstanceEquality.Same(array.ItemAt(earlier), array.ItemAt(later)))
                {
                    return (earlier.Ordinal, later.Ordinal);
                }
            }
        }

        return null;
    }

    private static (int First, int Second)? FindByHash<T>(in T array)
        where T : struct, IInstance<T>
    {
        var heads = new Dictionary<int, int>(array.Count);
        var seen = new List<(T Item, int Previous)>(array.Count);
        for (var cursor = Cursor.Start; array.NextItem(ref cursor);)
        {
            var item = array.ItemAt(cursor);
            var hash = InstanceEquality.Hash(item);
            var head = heads.GetValueOrDefault(hash, -1);
            for (var at = head; at >= 0; at = seen[at].Previous)
            {
                if (InstanceEquality.Same(seen[at].Item, item))
                {
                    return (at, cursor.Ordinal);
                }
            }

            heads[hash] = cursor.Ordinal;
            seen.Add((item, head));
        }

        return null;
    }
}
