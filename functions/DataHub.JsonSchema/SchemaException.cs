namespace DataHub.JsonSchema;

/// <summary>A schema that cannot be used.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(string location, string reason, Exception? inner = null)
        : base($"{(location.Length == 0 ? "schema" : location)}: {reason}", inner)
    {
        Location = location;
        Reason = reason;
    }

    /// <summary>The place in the schema: its document's address and a JSON pointer.</summary>
    public string Location { get; }

    public string Reason { get; }

    /// <summary>What the meta-schema objects to, when that is the reason.</summary>
    public IReadOnlyList<SchemaError> Errors { get; init; } = [];
}
