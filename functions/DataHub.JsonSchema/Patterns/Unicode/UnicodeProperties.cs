using System.Collections.Frozen;

namespace DataHub.JsonSchema.Patterns.Unicode;

/// <summary>
/// The properties a pattern may name in <c>\p{…}</c>: general categories, scripts, and common binary ones.
/// </summary>
internal static class UnicodeProperties
{
    private static readonly Lazy<FrozenDictionary<string, string>> Encoded = new(ReadTable);

    /// <summary>The code points of a property, or null when the name is none.</summary>
    public static CodePointSet? Find(string property)
    {
        var equals = property.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return GeneralCategories.Find(property) ?? property switch
            {
                "Any" => CodePointSet.Any,
                "ASCII" => CodePointSet.Of((0, 127)),
                "Assigned" => GeneralCategories.Find("Cn")!.Negate(),
                _ => FindInTable(property),
            };
        }

        var value = property[(equals + 1)..];
        return property[..equals] switch
        {
            "General_Category" or "gc" => GeneralCategories.Find(value),
            "Script" or "sc" => FindInTable("sc=" + value),
            "Script_Extensions" or "scx" => FindInTable("scx=" + value) ?? FindInTable("sc=" + value),
            _ => null,
        };
    }

    /// <summary>A set of the table by its own name, such as <c>jt=D</c>.</summary>
    public static CodePointSet? FindInTable(string name) =>
        Encoded.Value.TryGetValue(name, out var ranges) ? CodePointSet.Of(Decode(ranges)) : null;

    // Each range is its distance from the end of the last one, then + and how much longer than 1 it is, in base 36.
    private static IEnumerable<(int First, int Last)> Decode(string ranges)
    {
        var last = 0;
        foreach (var range in ranges.Split(' '))
        {
            var parts = range.Split('+');
            var first = last + FromBase36(parts[0]);
            last = first + (parts.Length > 1 ? FromBase36(parts[1]) : 0);
            yield return (first, last);
        }
    }

    private static int FromBase36(string digits) =>
        digits.Aggregate(0, (value, digit) => (value * 36) + (digit <= '9' ? digit - '0' : digit - 'a' + 10));

    private static FrozenDictionary<string, string> ReadTable()
    {
        using var stream = typeof(UnicodeProperties).Assembly.GetManifestResourceStream("unicode/Properties")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var prefix = line[..(equals < 0 ? 0 : equals + 1)];
            foreach (var name in line[prefix.Length..colon].Split(','))
            {
                table[prefix + name] = line[(colon + 1)..];
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
