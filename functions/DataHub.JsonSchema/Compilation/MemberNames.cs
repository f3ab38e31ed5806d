namespace DataHub.JsonSchema.Compilation;

/// <summary>The property names a schema mentions, in the order of their first mention.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyList<string> All => _names;

    public int IndexOf(string name)
    {
        if (!_indices.TryGetValue(name, out var index))
        {
            _indices[name] = index = _names.Count;
            _names.Add(name);
        }

        return index;
    }
}
