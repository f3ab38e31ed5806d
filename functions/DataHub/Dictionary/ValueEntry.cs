using DataHub.Datasets;

namespace DataHub.Dictionary;

/// <summary>A value of a closed list, and what people write for it.</summary>
public sealed record ValueEntry(string Value, IReadOnlyList<string> Aliases)
{
    internal static ValueEntry Of(string value, Column column) =>
        new(value, [.. column.ValueAliases.Where(alias => alias.Value == value).Select(alias => alias.Key)]);
}
