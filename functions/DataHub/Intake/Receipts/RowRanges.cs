using System.Globalization;

namespace DataHub.Intake.Receipts;

/// <summary>Numbers of rows, as people write them: <c>3-5,9</c>. Beyond a limit only their count is kept.</summary>
public sealed class RowRanges
{
    private const int Most = 10_000;
    private const string AndMore = "…";

    private readonly List<(long First, long Last)> _ranges = [];

    /// <summary>How many were added, kept or not.</summary>
    public long Count { get; private set; }

    /// <summary>Whether all that were added are kept.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The ranges of a text that <see cref="ToString"/> made; what is no range in it is left out.</summary>
    public static RowRanges Parse(string text)
    {
        var ranges = new RowRanges { IsComplete = !text.EndsWith(AndMore, StringComparison.Ordinal) };
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (long.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && long.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                ranges._ranges.Add((first, last));
                ranges.Count += last - first + 1;
            }
        }

        ranges._ranges.Sort();
        return ranges;
    }

    /// <summary>Adds a row; those of a file come in its order.</summary>
    public void Add(long row)
    {
        Count++;
        if (_ranges.Count > 0 && _ranges[^1].Last == row - 1)
        {
            _ranges[^1] = (_ranges[^1].First, row);
        }
        else if (_ranges.Count < Most)
        {
            _ranges.Add((row, row));
        }
        else
        {
            IsComplete = false;
        }
    }

    public bool Contains(long row)
    {
        var at = _ranges.BinarySearch((row, long.MaxValue));
        var before = (at < 0 ? ~at : at) - 1;
        return before >= 0 && _ranges[before].Last >= row;
    }

    public override string ToString() => string.Join(',', _ranges.Select(Written)) + (IsComplete ? "" : "," + AndMore);

    private static string Written((long First, long Last) range) => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}");
}
