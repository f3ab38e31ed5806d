using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>All keywords of one schema that look at arrays.</summary>
internal sealed class ArrayRules(Applied[] prefix, Applied? rest)
{
    public CountLimit[] Counts { get; init; } = [];

    public ContainsRule? Contains { get; init; }

    public Expectation? Unique { get; init; }

    /// <summary>For <c>items: false</c>, its own words.</summary>
    public Expectation? Closed { get; init; }

    public bool Check<T>(in T value, SchemaNode node, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var (ok, count, contained) = (true, 0, 0);
        for (var cursor = Cursor.Start; value.NextItem(ref cursor); count++)
        {
            if (!CheckItem(value, cursor, evaluation, evaluated))
            {
                ok = false;
                if (evaluation.Quits)
                {
                    return false;
                }
            }

            if (Contains is not null && evaluation.Satisfies(Contains.Node, value.ItemAt(cursor), null))
            {
                contained++;
                evaluated?.Mark(cursor.Ordinal);
            }
        }

        ok &= CheckCounts(value, count, node, evaluation);
        ok &= Contains is null || Contains.Check(value, contained, node, evaluation);
        if (Unique is not null && UniqueItems.FindTwins(value) is { } twins)
        {
            ok = false;
            evaluation.ReportTwins(node, Unique, value, twins);
        }

        return ok;
    }

    private bool CheckItem<T>(in T value, in Cursor cursor, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        if (cursor.Ordinal < prefix.Length)
        {
            evaluated?.Mark(cursor.Ordinal);
            return evaluation.ApplyToItem(prefix[cursor.Ordinal], value.ItemAt(cursor), cursor.Ordinal);
        }

        if (rest is not { } items)
        {
            return true;
        }

        evaluated?.Mark(cursor.Ordinal);
        return Closed is null
            ? evaluation.ApplyToItem(items, value.ItemAt(cursor), cursor.Ordinal)
            : evaluation.ReportItem(items, Closed, value.ItemAt(cursor), cursor.Ordinal);
    }

    private bool CheckCounts<T>(in T value, int count, SchemaNode node, Evaluation evaluation)
        where T : struct, IInstance<T>
    {
        var ok = true;
        foreach (var limit in Counts)
        {
            if (!limit.Accepts(count))
            {
                ok = false;
                evaluation.ReportCount(node, limit.Expectation, value, count, "items");
            }
        }

        return ok;
    }
}
