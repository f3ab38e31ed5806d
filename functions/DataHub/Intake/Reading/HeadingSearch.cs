using DataHub.Intake.Normalising;

namespace DataHub.Intake.Reading;

/// <summary>
/// Finds the heading among the first rows of a sheet, below titles and notes: the row in which most columns of the
/// dataset are named, or two rows one above the other (分拣中心 | 已建, 在建) when together they name more.
/// </summary>
internal sealed class HeadingSearch(HeadingIndex index)
{
    /// <summary>So many rows from the top are looked at.</summary>
    public const int Rows = 20;

    private const int FewestColumns = 2;

    /// <summary>
    /// The heading and the position, among <paramref name="rows"/>, of its last row; null when there is none.
    /// </summary>
    public (HeadingMap Map, int LastRow)? Find(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        (string[] Headings, int LastRow)? best = null;
        var bestCount = Math.Min(FewestColumns, index.Columns.Count) - 1;
        for (var at = 0; at < Math.Min(rows.Count, Rows) && bestCount < index.Columns.Count; at++)
        {
            Consider([.. rows[at]], at);
            if (at > 0)
            {
                Consider(Joined(rows[at - 1], rows[at]), at);
            }
        }

        return best is null ? null : (new HeadingMap(index, best.Value.Headings), best.Value.LastRow);

        void Consider(string[] headings, int lastRow)
        {
            var count = Count(headings);
            if (count > bestCount)
            {
                (best, bestCount) = ((headings, lastRow), count);
            }
        }
    }

    private int Count(string[] headings) => headings
        .Where(heading => !CellText.IsBlank(heading))
        .Select(heading => index.Find(heading)?.Column)
        .OfType<Datasets.Column>()
        .Distinct(ReferenceEqualityComparer.Instance)
        .Count();

    /// <summary>A heading above several columns is written once, over the first of them.</summary>
    private string[] Joined(IReadOnlyList<string> upper, IReadOnlyList<string> lower)
    {
        var joined = new string[Math.Max(upper.Count, lower.Count)];
        var group = "";
        for (var at = 0; at < joined.Length; at++)
        {
            var above = at < upper.Count ? upper[at] : "";
            var below = at < lower.Count ? lower[at] : "";
            group = CellText.IsBlank(above) ? group : above;
            joined[at] = (CellText.IsBlank(above), CellText.IsBlank(below)) switch
            {
                (_, true) => above,
                _ when index.Find(group + below) is not null => group + below,
                _ => below,
            };
        }

        return joined;
    }
}
