using System.Text.Json;

namespace DataHub.JsonSchema.Compilation;

/// <summary>Finds the dialect a schema names.</summary>
internal sealed class DialectReader(SchemaOptions options, bool checksSchemas)
{
    private static readonly Dialect Unchecked = new(Vocabularies.Standard, null);

    private readonly Dictionary<string, Dialect> _dialects = new(StringComparer.Ordinal);

    public Dialect Default => checksSchemas ? Dialect.Standard : Unchecked;

    /// <exception cref="SchemaException">The dialect is not known, or needs a vocabulary that is not.</exception>
    public Dialect Read(string schemaUri, string location)
    {
        var uri = UriReference.Parse(schemaUri) is { Fragment: null or "" } reference
            ? reference.WithoutFragment().ToString()
            : schemaUri;
        if (uri == MetaSchemas.Main)
        {
            return Default;
        }

        if (!_dialects.TryGetValue(uri, out var dialect))
        {
            _dialects[uri] = dialect = Load(uri, location);
        }

        return dialect;
    }

    private Dialect Load(string uri, string location)
    {
        var json = options.Documents.Find(uri) ?? MetaSchemas.Find(uri)
            ?? throw new SchemaException(location, $"the meta-schema {uri} is not known");
        using var document = SchemaJson.Parse(json, options.DepthLimit, uri);
        var vocabularies = VocabulariesOf(document.RootElement, uri);
        return new Dialect(vocabularies, checksSchemas ? Dialect.CompileMetaSchema(json, options) : null);
    }

    private static Vocabularies VocabulariesOf(JsonElement metaSchema, string uri)
    {
        if (metaSchema.ValueKind != JsonValueKind.Object
            || !metaSchema.TryGetProperty("$vocabulary", out var list)
            || list.ValueKind != JsonValueKind.Object)
        {
            return Vocabularies.Standard;
        }

        var found = Vocabularies.Core;
        foreach (var entry in list.EnumerateObject())
        {
            var vocabulary = Vocabulary.Find(entry.Name);
            if (vocabulary == Vocabularies.None && entry.Value.ValueKind == JsonValueKind.True)
            {
                throw new SchemaException(uri, $"the required vocabulary {entry.Name} is not known");
            }

            found |= vocabulary;
        }

        return found;
    }
}
