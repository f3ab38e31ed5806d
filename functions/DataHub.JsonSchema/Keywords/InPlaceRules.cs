using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>The keywords that apply other schemas to the same instance.</summary>
internal static class InPlaceRules
{
    public static bool Check<T>(SchemaNode node, in T value, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var ok = true;
        foreach (ref readonly var applied in node.All.AsSpan())
        {
            ok &= evaluation.Apply(applied, value, evaluated);
            if (!ok && evaluation.Quits)
            {
                return false;
            }
        }

        if (node.DynamicReference is { } reference)
        {
            var target = new Applied(reference.Resolve(evaluation.Scope), "/$dynamicRef");
            ok &= evaluation.Apply(target, value, evaluated);
        }

        foreach (var alternatives in node.Alternatives)
        {
            ok &= (ok || !evaluation.Quits) && alternatives.Check(value, node, evaluation, evaluated);
        }

        if (!ok && evaluation.Quits)
        {
            return false;
        }

        if (node.Not is { } not && evaluation.Satisfies(not.Node, value, null))
        {
            ok = false;
            evaluation.Report(node, not.Expectation, value);
        }

        return (node.Conditional is null || node.Conditional.Check(value, evaluation, evaluated)) & ok;
    }
}
