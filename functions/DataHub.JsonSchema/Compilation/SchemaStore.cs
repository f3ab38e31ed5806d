using System.Text.Json;

namespace DataHub.JsonSchema.Compilation;

/// <summary>
/// The documents one compilation has met, checked against their meta-schemas, and what references lead to.
/// </summary>
internal sealed class SchemaStore(SchemaOptions options, bool checksSchemas)
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly ResourceScanner _scanner = new(new DialectReader(options, checksSchemas));

    /// <summary>Every resource of every document so far.</summary>
    public IReadOnlyCollection<SchemaResource> Resources => _resources.Values;

    /// <exception cref="SchemaException">The document is not a schema.</exception>
    public SchemaDocument Load(string address, ReadOnlyMemory<byte> json)
    {
        using var parsed = SchemaJson.Parse(json, options.DepthLimit, address);
        var root = parsed.RootElement.Clone();
        var document = _scanner.Scan(root, UriReference.Parse(address));
        CheckAgainstMetaSchema(document, root);
        _resources.TryAdd(address, document.ResourceAt("")!);
        foreach (var resource in document.Resources)
        {
            var uri = resource.Uri.ToString();
            if (!_resources.TryAdd(uri, resource)
                && _resources[uri] is var other && other.Document == document && other != resource)
            {
                throw new SchemaException(resource.LocationOf(resource.Pointer), $"the address {uri} is there twice");
            }
        }

        return document;
    }

    /// <summary>The place a reference leads to, and whether by a dynamic anchor.</summary>
    /// <exception cref="SchemaException">It leads nowhere.</exception>
    public SchemaSite Resolve(SchemaSite from, string reference, out string? dynamicAnchor)
    {
        var uri = from.Resource.Uri.Resolve(UriReference.Parse(reference));
        var resource = FindResource(uri.WithoutFragment().ToString())
            ?? throw new SchemaException(
                from.Location, $"the reference {reference} leads to no known document ({uri})");
        var fragment = Uri.UnescapeDataString(uri.Fragment ?? "");
        dynamicAnchor = resource.DynamicAnchors.ContainsKey(fragment) ? fragment : null;
        var site = fragment.Length == 0 || fragment[0] == '/'
            ? resource.Document.Find(resource, fragment)
            : SiteOfAnchor(resource, fragment);
        return site ?? throw new SchemaException(from.Location, $"the reference {reference} leads to nothing ({uri})");
    }

    private static SchemaSite? SiteOfAnchor(SchemaResource resource, string anchor) =>
        resource.Anchors.TryGetValue(anchor, out var pointer) ? resource.Document.SiteAt(pointer) : null;

    private SchemaResource? FindResource(string uri)
    {
        if (_resources.TryGetValue(uri, out var known))
        {
            return known;
        }

        var json = options.Documents.Find(uri) ?? MetaSchemas.Find(uri);
        return json is null ? null : Load(uri, json.Value).ResourceAt("");
    }

    private static void CheckAgainstMetaSchema(SchemaDocument document, JsonElement root)
    {
        var resource = document.ResourceAt("")!;
        var errors = new SchemaErrors(ErrorMode.All, 20);
        if (resource.Dialect.MetaSchema?.Validate(root, errors) == false)
        {
            var first = errors.Items[0];
            throw new SchemaException(resource.LocationOf(first.InstancePointer), first.Message)
            {
                Errors = errors.Items,
            };
        }
    }
}
