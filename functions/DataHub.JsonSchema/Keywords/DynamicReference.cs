using DataHub.JsonSchema.Compilation;

namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// <c>$dynamicRef</c> to a dynamic anchor: the outermost schema resource in scope that has the anchor decides.
/// </summary>
internal sealed class DynamicReference(SchemaNode initial, Dictionary<SchemaResource, SchemaNode> targets)
{
    public SchemaNode Resolve(List<SchemaResource> scope)
    {
        foreach (var resource in scope)
        {
            if (targets.TryGetValue(resource, out var target))
            {
                return target;
            }
        }

        return initial;
    }
}
