using DataHub.Datasets;

namespace DataHub.Intake.Reading;

/// <summary>Every name under which a column of a dataset may stand in a sheet (表头).</summary>
internal sealed class HeadingIndex
{
    /// <summary>What is longer is no heading, and not worth taking apart.</summary>
    private const int Longest = 60;

    private readonly Dictionary<string, Column> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Column, string?)?> _known = new(StringComparer.Ordinal);

    public HeadingIndex(Dataset dataset)
    {
        Columns = [.. dataset.Columns.Where(column => column.Type != ColumnType.Nested)];

        // A column's own names win over another's alias.
        foreach (var names in (Func<Column, IEnumerable<string>>[])[
            column => [column.Zh], column => [column.Name], column => [column.En], column => column.Aliases])
        {
            foreach (var column in Columns)
            {
                foreach (var name in names(column))
                {
                    _byName.TryAdd(HeadingText.Fold(name), column);
                }
            }
        }
    }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>
    /// The column of a heading, and the unit the heading states; null when it is none of this dataset.
    /// </summary>
    public (Column Column, string? Unit)? Find(string heading)
    {
        if (heading.Length is 0 or > Longest)
        {
            return null;
        }

        if (!_known.TryGetValue(heading, out var found))
        {
            _known[heading] = found = TakeApart(heading);
        }

        return found;
    }

    /// <summary>The Chinese name of the column whose names come closest; null when none is close.</summary>
    public string? Nearest(string heading)
    {
        var folded = HeadingText.Fold(heading);
        var nearest = _byName
            .Select(name => (name.Value, Distance: TextDistance.Between(folded, name.Key), name.Key.Length))
            .Where(candidate => candidate.Distance <= Math.Max(folded.Length, candidate.Length) / 3)
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Value?.Zh;
    }

    private (Column Column, string? Unit)? TakeApart(string heading)
    {
        var plain = HeadingText.WithoutInstruction(heading);
        if (HeadingText.SplitUnit(plain) is { } split
            && _byName.TryGetValue(HeadingText.Fold(split.Heading), out var column))
        {
            return (column, split.Unit);
        }

        return _byName.TryGetValue(HeadingText.Fold(plain), out column) ? (column, null) : null;
    }
}
