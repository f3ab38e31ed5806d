using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary><c>format</c>, where it is an assertion.</summary>
internal sealed class FormatAssertion(Expectation expectation, FormatCheck check) : TextCheck(expectation)
{
    public override bool Accepts(JsonText text, Evaluation evaluation) => check(text.Chars(ref evaluation.Scratch));
}
