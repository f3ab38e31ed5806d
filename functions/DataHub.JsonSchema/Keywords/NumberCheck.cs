using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Keywords;

/// <summary>A keyword that looks at numbers only.</summary>
internal sealed class NumberCheck(Expectation expectation, NumberRelation relation, JsonNumber operand)
{
    private readonly JsonNumber _operand = operand;

    public Expectation Expectation { get; } = expectation;

    public bool Accepts(in JsonNumber number) => relation switch
    {
        NumberRelation.AtLeast => number.CompareTo(_operand) >= 0,
        NumberRelation.AtMost => number.CompareTo(_operand) <= 0,
        NumberRelation.GreaterThan => number.CompareTo(_operand) > 0,
        NumberRelation.LessThan => number.CompareTo(_operand) < 0,
        _ => number.IsMultipleOf(_operand),
    };
}
