namespace DataHub.JsonSchema;

/// <summary>One reason why an instance is not valid.</summary>
public sealed record SchemaError
{
    /// <summary>Where in the instance, as a JSON pointer; empty for the whole.</summary>
    public required string InstancePointer { get; init; }

    /// <summary>The way the evaluation took through the schema, references included (<c>keywordLocation</c>).</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>
    /// The keyword's own place: its schema's address and a JSON pointer (<c>absoluteKeywordLocation</c>).
    /// </summary>
    public required string SchemaLocation { get; init; }

    /// <summary>
    /// The keyword that failed; <c>false</c> for the schema <c>false</c>, empty for text that is not JSON.
    /// </summary>
    public required string Keyword { get; init; }

    /// <summary>
    /// Which message to show: the keyword, or <c>json</c>, <c>depth</c>, <c>pattern.timeout</c>,
    /// <c>oneOf.several</c>.
    /// </summary>
    public required string MessageKey { get; init; }

    /// <summary>What was asked for, short: completes "expected …".</summary>
    public required string Expected { get; init; }

    /// <summary>The offending value as short JSON, or what was there instead.</summary>
    public required string Found { get; init; }

    /// <summary>Everything a translation needs, by name.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Arguments { get; init; }

    /// <summary>The error in English, without its place.</summary>
    public string Message => $"expected {Expected}, found {Found}";

    /// <summary>An argument by name, or null.</summary>
    public string? Argument(string name)
    {
        foreach (var (key, value) in Arguments)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }

    public override string ToString() =>
        $"{(InstancePointer.Length == 0 ? "(root)" : InstancePointer)}: {Message} ({SchemaLocation})";
}
