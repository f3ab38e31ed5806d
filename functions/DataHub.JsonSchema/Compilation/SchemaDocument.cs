using System.Text.Json;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Compilation;

/// <summary>One JSON document of schemas.</summary>
internal sealed class SchemaDocument(JsonElement root)
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);

    public JsonElement Root { get; } = root;

    public IReadOnlyCollection<SchemaResource> Resources => _resources.Values;

    public void Add(SchemaResource resource) => _resources.Add(resource.Pointer, resource);

    /// <summary>The resource that begins at a place, or null.</summary>
    public SchemaResource? ResourceAt(string pointer) => _resources.GetValueOrDefault(pointer);

    /// <summary>The place a JSON pointer leads to from a resource's root, or null when there is nothing.</summary>
    public SchemaSite? Find(SchemaResource from, string pointer)
    {
        var site = SiteAt(from.Pointer);
        foreach (var escaped in pointer.Split('/').Skip(1))
        {
            var token = JsonPointer.Unescape(escaped);
            if (site is null || !TryStep(site.Value.Element, token, out var element))
            {
                return null;
            }

            site = site.Value.Step(token, element);
        }

        return site;
    }

    /// <summary>A place that is known to be there.</summary>
    public SchemaSite? SiteAt(string pointer) =>
        pointer.Length == 0 ? new SchemaSite(_resources[""], "", Root) : Find(_resources[""], pointer);

    private static bool TryStep(JsonElement element, string token, out JsonElement child)
    {
        child = default;
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.TryGetProperty(token, out child);
            case JsonValueKind.Array when int.TryParse(token, out var index)
                && index >= 0 && index < element.GetArrayLength():
                child = element[index];
                return true;
            default:
                return false;
        }
    }
}
