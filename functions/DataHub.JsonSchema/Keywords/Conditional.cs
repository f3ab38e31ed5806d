using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>.</summary>
internal sealed record Conditional(SchemaNode If, Applied? Then, Applied? Else)
{
    public bool Check<T>(in T value, Evaluation evaluation, Evaluated? evaluated)
        where T : struct, IInstance<T>
    {
        var branch = evaluation.Satisfies(If, value, evaluated) ? Then : Else;
        return branch is not { } applied || evaluation.Apply(applied, value, evaluated);
    }
}
