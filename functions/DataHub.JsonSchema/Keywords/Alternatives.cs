using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>anyOf</c> and <c>oneOf</c>. When no branch holds, only the one that came closest is reported.</summary>
internal sealed class Alternatives(Applied[] branches, Expectation none, Expectation? several)
{
    private bool OnlyOne => several is not null;

    public bool Check<T>(in T value, SchemaNode node, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        if (!evaluation.Collects)
        {
            return Count(value, evaluation, evaluated, OnlyOne ? 2 : 1) == 1;
        }

        var closest = new ClosestBranch(evaluation);
        var matches = CountCollecting(value, evaluation, evaluated, closest);
        if (matches.Count == 1 || (matches.Count > 1 && !OnlyOne))
        {
            closest.Discard();
            return true;
        }

        if (matches.Count > 1)
        {
            closest.Discard();
            evaluation.Report(node, several!.With("matches", string.Join(", ", matches)), value);
            return false;
        }

        closest.Keep(node, none, value);
        return false;
    }

    // Without a tracker nothing needs to be known of the branches after the decision.
    private int Count<T>(in T value, Evaluation evaluation, Evaluated? evaluated, int enough)
        where T : struct, IInstance<T>
    {
        var count = 0;
        foreach (ref readonly var branch in branches.AsSpan())
        {
            if (evaluation.Satisfies(branch.Node, value, evaluated) && ++count == enough
                && (evaluated is null || OnlyOne))
            {
                break;
            }
        }

        return OnlyOne ? count : Math.Min(count, 1);
    }

    private List<int> CountCollecting<T>(
        in T value, Evaluation evaluation, Evaluated? evaluated, ClosestBranch closest)
        where T : struct, IInstance<T>
    {
        var matches = new List<int>();
        for (var i = 0; i < branches.Length; i++)
        {
            closest.Begin();
            if (evaluation.ApplyApart(branches[i], value, evaluated))
            {
                matches.Add(i);
            }
            else
            {
                closest.End(i);
            }
        }

        return matches;
    }
}
