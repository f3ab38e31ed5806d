using System.Globalization;
using System.Text.Json;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Compilation;

/// <summary>
/// Finds the resources and anchors of a document by walking its schemas only: an <c>$id</c> inside <c>enum</c> or an
/// unknown keyword is just data.
/// </summary>
internal sealed class ResourceScanner(DialectReader dialects)
{
    public SchemaDocument Scan(JsonElement root, UriReference address)
    {
        var document = new SchemaDocument(root);
        var resource = ResourceOf(document, root, "", address, null)
            ?? new SchemaResource(document, "", address.WithoutFragment(), DialectOf(root, null, address.ToString()));
        document.Add(resource);
        Visit(root, "", resource);
        return document;
    }

    private void Visit(JsonElement schema, string pointer, SchemaResource resource)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (pointer != resource.Pointer
            && ResourceOf(resource.Document, schema, pointer, resource.Uri, resource.Dialect) is { } own)
        {
            resource = own;
            resource.Document.Add(own);
        }

        AddAnchor(schema, "$anchor", pointer, resource, resource.Anchors);
        AddAnchor(schema, "$dynamicAnchor", pointer, resource, resource.Anchors);
        AddAnchor(schema, "$dynamicAnchor", pointer, resource, resource.DynamicAnchors);
        foreach (var keyword in schema.EnumerateObject())
        {
            VisitKeyword(keyword.Name, keyword.Value, $"{pointer}/{JsonPointer.Escape(keyword.Name)}", resource);
        }
    }

    private void VisitKeyword(string name, JsonElement value, string pointer, SchemaResource resource)
    {
        if (Vocabulary.OneSchema.Contains(name))
        {
            Visit(value, pointer, resource);
        }
        else if (value.ValueKind == JsonValueKind.Object && Vocabulary.SchemaMap.Contains(name))
        {
            foreach (var member in value.EnumerateObject())
            {
                Visit(member.Value, $"{pointer}/{JsonPointer.Escape(member.Name)}", resource);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && Vocabulary.SchemaList.Contains(name))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Visit(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}"), resource);
            }
        }
    }

    private SchemaResource? ResourceOf(
        SchemaDocument document, JsonElement schema, string pointer, UriReference from, Dialect? parent)
    {
        if (StringOf(schema, "$id") is not { } id)
        {
            return null;
        }

        var uri = from.Resolve(UriReference.Parse(id));
        return uri.Fragment is null or ""
            ? new SchemaResource(document, pointer, uri.WithoutFragment(), DialectOf(schema, parent, uri.ToString()))
            : throw new SchemaException($"{from}#{pointer}", $"$id must not have a fragment: {id}");
    }

    private Dialect DialectOf(JsonElement schema, Dialect? parent, string location) =>
        StringOf(schema, "$schema") is { } uri ? dialects.Read(uri, location) : parent ?? dialects.Default;

    private static void AddAnchor(
        JsonElement schema, string keyword, string pointer, SchemaResource resource, Dictionary<string, string> anchors)
    {
        if (StringOf(schema, keyword) is { } name && !anchors.TryAdd(name, pointer) && anchors[name] != pointer)
        {
            throw new SchemaException(resource.LocationOf(pointer), $"the anchor \"{name}\" is there twice");
        }
    }

    private static string? StringOf(JsonElement schema, string keyword) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty(keyword, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
