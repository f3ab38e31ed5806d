using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>All keywords of one schema that look at arrays.</summary>
internal sealed class ArrayRules(Applied[] prefix, Applied? rest)
{
    public CountLimit[] Counts { get; init; } = [];

    public ContainsRule? Contains { get; init; }

    public Expectation? Unique { get; init; }

    /// <summary>The schema that alone decides of each item, if there is one.</summary>
    public SchemaNode? EveryItem => prefix.Length == 0 && Contains is null ? rest?.Node : null;

    /// <summary>For <c>items: false</c>, its own words.</summary>
    public Expectation? Closed { get; init; }

    /// <summary>Whether an array can be checked item by item, each forgotten before the next.</summary>
    public bool CanStream => Unique is null;

    public bool Check<T>(in T value, SchemaNode node, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var (ok, count, contained) = (true, 0, 0);
        for (var cursor = Cursor.Start; value.NextItem(ref cursor); count++)
        {
            var item = value.ItemAt(cursor);
            ok &= CheckItem(item, count, evaluation, evaluated);
            if (!ok && evaluation.Quits)
            {
                return false;
            }

            contained += IsContained(item, count, evaluation, evaluated) ? 1 : 0;
        }

        ok &= CheckCounts(value, count, contained, node, evaluation);
        if (Unique is not null && UniqueItems.FindTwins(value) is { } twins)
        {
            ok = false;
            evaluation.ReportTwins(node, Unique, value, twins);
        }

        return ok;
    }

    /// <summary>Applies to an item what <c>prefixItems</c> and <c>items</c> say of it.</summary>
    public bool CheckItem<T>(in T item, int index, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        if (index < prefix.Length)
        {
            evaluated?.Mark(index);
            return evaluation.ApplyToItem(prefix[index], item, index);
        }

        if (rest is not { } items)
        {
            return true;
        }

        evaluated?.Mark(index);
        return Closed is null
            ? evaluation.ApplyToItem(items, item, index)
            : evaluation.ReportItem(items, Closed, item, index);
    }

    /// <summary>Whether <c>contains</c> counts the item.</summary>
    public bool IsContained<T>(in T item, int index, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        if (Contains is null || !evaluation.Satisfies(Contains.Node, item, null))
        {
            return false;
        }

        evaluated?.Mark(index);
        return true;
    }

    /// <summary>Checks how many items there were, and how many that <c>contains</c> counts.</summary>
    public bool CheckCounts<T>(in T value, int count, int contained, SchemaNode node, Evaluation evaluation)
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

        return (Contains is null || Contains.Check(value, contained, node, evaluation)) & ok;
    }
}
