using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed record ContainsRule(SchemaNode Node, CountLimit AtLeast, CountLimit? AtMost)
{
    public bool Check<T>(in T value, int contained, SchemaNode node, Evaluation evaluation)
        where T : struct, IInstance<T>
    {
        var failed = !AtLeast.Accepts(contained) ? AtLeast : AtMost?.Accepts(contained) == false ? AtMost : null;
        if (failed is null)
        {
            return true;
        }

        evaluation.ReportCount(node, failed.Expectation, value, contained, "matching items");
        return false;
    }
}
