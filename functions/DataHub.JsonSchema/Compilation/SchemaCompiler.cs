using System.Text.Json;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Patterns;

namespace DataHub.JsonSchema.Compilation;

/// <summary>
/// Turns schema documents into a plan. Nodes are made first and filled from a queue, so that circular references and
/// long chains of them need no recursion.
/// </summary>
internal sealed class SchemaCompiler(SchemaOptions options, bool checksSchemas = true)
{
    private readonly SchemaStore _store = new(options, checksSchemas);
    private readonly Dictionary<(SchemaDocument Document, string Pointer), SchemaNode> _nodes = [];
    private readonly Queue<(SchemaNode Node, SchemaSite Site)> _unfilled = [];
    private readonly Dictionary<string, EcmaPattern> _patterns = new(StringComparer.Ordinal);
    private readonly DynamicReferences _dynamic = new();

    public SchemaOptions Options => options;

    public ReferenceLoops Loops { get; } = new();

    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public JsonSchema Compile(ReadOnlyMemory<byte> json)
    {
        var document = _store.Load("", json);
        var root = NodeFor(document.SiteAt("")!.Value);
        do
        {
            FillAll();
        }
        while (_dynamic.Complete(_store, this));

        Loops.Check();
        return new JsonSchema(root, options, _dynamic.Any);
    }

    /// <summary>The node of a place, filled sooner or later.</summary>
    public SchemaNode NodeFor(SchemaSite site)
    {
        var key = (site.Resource.Document, site.Pointer);
        if (!_nodes.TryGetValue(key, out var node))
        {
            _nodes[key] = node = new SchemaNode(site.Resource, site.Location);
            _unfilled.Enqueue((node, site));
        }

        return node;
    }

    public Applied Apply(SchemaSite site, string segment) => new(NodeFor(site), segment);

    /// <summary>The schema a reference leads to.</summary>
    public SchemaNode Follow(SchemaSite reference) =>
        NodeFor(_store.Resolve(reference, reference.Element.GetString()!, out _));

    public void FollowDynamic(SchemaSite reference, SchemaNode node)
    {
        var target = _store.Resolve(reference, reference.Element.GetString()!, out var anchor);
        if (anchor is null)
        {
            node.All = [.. node.All, Apply(target, "/$dynamicRef")];
            Loops.Add(node, NodeFor(target));
            return;
        }

        node.DynamicReference = _dynamic.Add(anchor, NodeFor(target));
    }

    public EcmaPattern Pattern(string source, string location)
    {
        if (!_patterns.TryGetValue(source, out var pattern))
        {
            try
            {
                _patterns[source] = pattern = EcmaPattern.Compile(source, options.PatternTimeout);
            }
            catch (ArgumentException invalid)
            {
                throw new SchemaException(location, $"the pattern {source} cannot be used: {invalid.Message}", invalid);
            }
        }

        return pattern;
    }

    private void FillAll()
    {
        while (_unfilled.TryDequeue(out var next))
        {
            try
            {
                Fill(next.Node, next.Site);
            }
            catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
            {
                throw new SchemaException(next.Site.Location, "a keyword's value is of the wrong kind", wrong);
            }
        }
    }

    private void Fill(SchemaNode node, SchemaSite site)
    {
        if (site.Element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            node.Always = site.Element.ValueKind == JsonValueKind.True;
            return;
        }

        if (site.Element.ValueKind != JsonValueKind.Object)
        {
            throw new SchemaException(site.Location, "a schema is an object, true or false");
        }

        RefuseUnknown(site);
        ValueKeywords.Read(site, node);
        NumberKeywords.Read(site, node);
        TextKeywords.Read(site, node, this);
        node.Object = ObjectKeywords.Read(site, node, this);
        node.Array = ArrayKeywords.Read(site, this);
        InPlaceKeywords.Read(site, node, this);
        node.HasSubschemas = node.Object is not null || node.Array is not null || node.HasInPlace
            || node.UnevaluatedProperties is not null || node.UnevaluatedItems is not null;
    }

    private void RefuseUnknown(SchemaSite site)
    {
        if (!options.RefuseUnknownKeywords)
        {
            return;
        }

        foreach (var keyword in site.Element.EnumerateObject())
        {
            if (!site.Resource.Dialect.Knows(keyword.Name) && !keyword.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                throw new SchemaException(site.Location, $"the keyword \"{keyword.Name}\" is not known");
            }
        }
    }
}
