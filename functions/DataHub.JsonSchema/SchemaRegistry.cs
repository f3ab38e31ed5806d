using System.Collections.Immutable;
using System.Text;
using DataHub.JsonSchema.Compilation;

namespace DataHub.JsonSchema;

/// <summary>Schema documents by their address, for references across documents. Immutable.</summary>
public sealed class SchemaRegistry
{
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> _documents;

    private SchemaRegistry(ImmutableDictionary<string, ReadOnlyMemory<byte>> documents) => _documents = documents;

    public static SchemaRegistry Empty { get; } = new(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty);

    /// <summary>
    /// Adds a document under the address it is referred to by, in place of any other of that address.
    /// </summary>
    public SchemaRegistry Add(string uri, ReadOnlyMemory<byte> schemaJson) =>
        new(_documents.SetItem(UriReference.Parse(uri).WithoutFragment().ToString(), schemaJson));

    /// <inheritdoc cref="Add(string, ReadOnlyMemory{byte})"/>
    public SchemaRegistry Add(string uri, string schemaJson) => Add(uri, Encoding.UTF8.GetBytes(schemaJson));

    internal ReadOnlyMemory<byte>? Find(string uri) =>
        _documents.TryGetValue(uri, out var json) ? json : (ReadOnlyMemory<byte>?)null;
}
