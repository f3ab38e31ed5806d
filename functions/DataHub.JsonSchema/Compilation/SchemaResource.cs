namespace DataHub.JsonSchema.Compilation;

/// <summary>A schema with an address of its own: a document's root, or a subschema with <c>$id</c>.</summary>
internal sealed class SchemaResource(SchemaDocument document, string pointer, UriReference uri, Dialect dialect)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>Where in the document it begins.</summary>
    public string Pointer { get; } = pointer;

    public UriReference Uri { get; } = uri;

    public Dialect Dialect { get; } = dialect;

    /// <summary>The places in the document of <c>$anchor</c> and <c>$dynamicAnchor</c>.</summary>
    public Dictionary<string, string> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of <c>$dynamicAnchor</c> alone.</summary>
    public Dictionary<string, string> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The absolute location of a place in the document that belongs to this resource.</summary>
    public string LocationOf(string pointer) => $"{Uri}#{pointer.AsSpan(Pointer.Length)}";
}
