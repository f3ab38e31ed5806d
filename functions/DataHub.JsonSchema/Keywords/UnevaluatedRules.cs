using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>, after all other keywords of their schema.
/// </summary>
internal static class UnevaluatedRules
{
    private static readonly Expectation NoProperty = Expectation.Of("unevaluatedProperties", "no such property");
    private static readonly Expectation NoItem = Expectation.Of("unevaluatedItems", "no further item");

    public static bool Check<T>(SchemaNode node, in T value, Evaluation evaluation, Evaluated evaluated)
        where T : struct, IInstance<T> => value.Kind switch
        {
            JsonKind.Object when node.UnevaluatedProperties is { } rest =>
                CheckMembers(rest, value, evaluation, evaluated),
            JsonKind.Array when node.UnevaluatedItems is { } rest => CheckItems(rest, value, evaluation, evaluated),
            _ => true,
        };

    private static bool CheckMembers<T>(in Applied rest, in T value, Evaluation evaluation, Evaluated evaluated)
        where T : struct, IInstance<T>
    {
        var ok = true;
        for (var cursor = Cursor.Start; (ok || !evaluation.Quits) && value.NextMember(ref cursor);)
        {
            if (!evaluated[cursor.Ordinal])
            {
                ok &= rest.Node.Always == false
                    ? evaluation.ReportMember(rest, NoProperty, value, cursor)
                    : evaluation.ApplyToMember(rest, value, cursor, null);
            }
        }

        evaluated.MarkAll();
        return ok;
    }

    private static bool CheckItems<T>(in Applied rest, in T value, Evaluation evaluation, Evaluated evaluated)
        where T : struct, IInstance<T>
    {
        var ok = true;
        for (var cursor = Cursor.Start; (ok || !evaluation.Quits) && value.NextItem(ref cursor);)
        {
            if (!evaluated[cursor.Ordinal])
            {
                ok &= rest.Node.Always == false
                    ? evaluation.ReportItem(rest, NoItem, value.ItemAt(cursor), cursor.Ordinal)
                    : evaluation.ApplyToItem(rest, value.ItemAt(cursor), cursor.Ordinal);
            }
        }

        evaluated.MarkAll();
        return ok;
    }
}
