using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Keywords;

/// <summary>A keyword that looks at numbers only.</summary>
internal sealed class NumberCheck(Expectation expectation, NumberRelation relation, JsonNumber operand)
{
    private readonly JsonNumber _operand = operand;
    private readonly bool _ofOrder = relation != NumberRelation.MultipleOf;
    private readonly bool _less = relation is NumberRelation.AtMost or NumberRelation.LessThan;
    private readonly bool _equal = relation is NumberRelation.AtLeast or NumberRelation.AtMost;

    public Expectation Expectation { get; } = expectation;

    public bool Accepts(in JsonNumber number)
    {
        if (!_ofOrder)
        {
            return number.IsMultipleOf(_operand);
        }

        var order = number.CompareTo(_operand);
        return order == 0 ? _equal : order < 0 == _less;
    }
}
