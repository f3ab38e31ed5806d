using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Patterns;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternCheck(Expectation expectation, EcmaPattern pattern) : TextCheck(expectation)
{
    public override bool Accepts(JsonText text, Evaluation evaluation) => pattern.IsMatch(text, ref evaluation.Scratch);
}
