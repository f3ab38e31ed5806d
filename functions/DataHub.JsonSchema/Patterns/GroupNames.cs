namespace DataHub.JsonSchema.Patterns;

/// <summary>The capturing groups of a pattern, which a reference may name before they come.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <exception cref="PatternSyntaxException">A name is not one, or occurs twice.</exception>
    public static GroupNames Find(string source)
    {
        var (names, inClass) = (new GroupNames(), false);
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' or ']':
                    inClass = source[i] == '[';
                    break;
                case '(' when !inClass:
                    names.Add(source, i);
                    break;
            }
        }

        return names;
    }

    public int? NumberOf(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    private void Add(string source, int open)
    {
        var rest = source.AsSpan(open + 1);
        if (!rest.StartsWith("?"))
        {
            Count++;
            return;
        }

        if (!rest.StartsWith("?<") || rest.StartsWith("?<=") || rest.StartsWith("?<!"))
        {
            return;
        }

        Count++;
        var close = rest.IndexOf('>');
        var name = close < 0 ? "" : rest[2..close].ToString();
        var isName = name.Length > 0 && !char.IsDigit(name[0])
            && name.All(unit => char.IsLetterOrDigit(unit) || unit is '_' or '$');
        if (!isName || !_numbers.TryAdd(name, Count))
        {
            throw new PatternSyntaxException($"a group cannot be called \"{name}\"", open);
        }
    }
}
