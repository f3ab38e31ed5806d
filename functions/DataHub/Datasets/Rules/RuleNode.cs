namespace DataHub.Datasets.Rules;

/// <summary>The syntax tree of a rule's expression.</summary>
internal abstract record RuleNode
{
    internal sealed record Number(decimal Value) : RuleNode;

    internal sealed record Text(string Value) : RuleNode;

    internal sealed record Flag(bool Value) : RuleNode;

    /// <summary>A field of the row, dotted for a nested member.</summary>
    internal sealed record Name(string Path) : RuleNode;

    /// <summary>A threshold of the plan, written <c>$name</c>.</summary>
    internal sealed record Threshold(string Id) : RuleNode;

    internal sealed record Call(string Function, IReadOnlyList<RuleNode> Arguments) : RuleNode;

    internal sealed record Not(RuleNode Operand) : RuleNode;

    internal sealed record Negate(RuleNode Operand) : RuleNode;

    internal sealed record Binary(string Operator, RuleNode Left, RuleNode Right) : RuleNode;

    internal sealed record In(RuleNode Value, IReadOnlyList<RuleNode> Choices) : RuleNode;
}
