using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Keywords;

/// <summary>A keyword that looks at strings only.</summary>
internal abstract class TextCheck(Expectation expectation)
{
    public Expectation Expectation { get; } = expectation;

    public abstract bool Accepts(JsonText text, Evaluation evaluation);
}
