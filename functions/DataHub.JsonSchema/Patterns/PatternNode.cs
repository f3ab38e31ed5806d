namespace DataHub.JsonSchema.Patterns;

/// <summary>A parsed ECMA-262 pattern.</summary>
internal abstract record PatternNode
{
    public static PatternNode Nothing { get; } = new Sequence([]);

    /// <summary>One code point of a set.</summary>
    public sealed record One(CodePointSet Set) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Branches) : PatternNode;

    /// <summary>A quantifier; no maximum is <see cref="int.MaxValue"/>.</summary>
    public sealed record Repeat(PatternNode Part, int Minimum, int Maximum, bool Lazy) : PatternNode;

    public sealed record Start : PatternNode;

    public sealed record End : PatternNode;

    public sealed record WordBoundary(bool Negated) : PatternNode;

    /// <summary>A capturing group, numbered from 1.</summary>
    public sealed record Group(int Number, PatternNode Part) : PatternNode;

    public sealed record BackReference(int Number) : PatternNode;

    public sealed record Look(bool Behind, bool Negated, PatternNode Part) : PatternNode;
}
