using System.Globalization;
using System.Text.Json;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Compilation;

/// <summary>A place in a schema document.</summary>
/// <param name="Resource">The resource it belongs to.</param>
/// <param name="Pointer">The JSON pointer from the document's root.</param>
internal readonly record struct SchemaSite(SchemaResource Resource, string Pointer, JsonElement Element)
{
    public string Location => Resource.LocationOf(Pointer);

    public SchemaSite Step(string token, JsonElement element)
    {
        var pointer = $"{Pointer}/{JsonPointer.Escape(token)}";
        return new SchemaSite(Resource.Document.ResourceAt(pointer) ?? Resource, pointer, element);
    }

    public SchemaSite Step(int index, JsonElement element) =>
        Step(index.ToString(CultureInfo.InvariantCulture), element);

    /// <summary>The keyword's value, when it is there and the dialect knows it.</summary>
    public SchemaSite? Keyword(string name) =>
        Element.TryGetProperty(name, out var value) && Resource.Dialect.Knows(name) ? Step(name, value) : null;

    /// <summary>The items of a list, each as a place.</summary>
    public IEnumerable<SchemaSite> Items()
    {
        var index = 0;
        foreach (var item in Element.EnumerateArray())
        {
            yield return Step(index++, item);
        }
    }

    /// <summary>The members of an object, each as a place.</summary>
    public IEnumerable<(string Name, SchemaSite Site)> Members()
    {
        foreach (var member in Element.EnumerateObject())
        {
            yield return (member.Name, Step(member.Name, member.Value));
        }
    }
}
