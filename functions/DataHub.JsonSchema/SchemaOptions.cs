namespace DataHub.JsonSchema;

/// <summary>How a schema is compiled and what its validations may take.</summary>
public sealed record SchemaOptions
{
    /// <summary>
    /// Whether <c>format</c> is an assertion even where the schema's dialect leaves it an annotation.
    /// </summary>
    public bool AssertFormats { get; init; }

    /// <summary>The known formats; the standard ones unless others are added.</summary>
    public FormatRegistry Formats { get; init; } = FormatRegistry.Standard;

    /// <summary>The documents that references may lead to. Nothing is ever fetched.</summary>
    public SchemaRegistry Documents { get; init; } = SchemaRegistry.Empty;

    /// <summary>
    /// Whether a keyword that the schema's dialect does not know is refused, unless its name begins with <c>x-</c>.
    /// With asserted formats an unknown format is refused too. The specification's own rule is to take both as
    /// annotations.
    /// </summary>
    public bool RefuseUnknownKeywords { get; init; }

    /// <summary>How deep schemas and instances may be nested.</summary>
    public int DepthLimit { get; init; } = 128;

    /// <summary>
    /// How many schemas may be applied in one validation before it ends with the error <c>budget</c>. A schema that
    /// refers to the next one twice, and that again, asks for exponentially many; an honest one needs a few for each
    /// value.
    /// </summary>
    public int EvaluationLimit { get; init; } = 10_000_000;

    /// <summary>How long a pattern that needs backtracking may take for one string.</summary>
    public TimeSpan PatternTimeout { get; init; } = TimeSpan.FromMilliseconds(250);
}
