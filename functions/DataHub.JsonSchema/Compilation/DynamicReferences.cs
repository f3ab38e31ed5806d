using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>The dynamic references of a plan and the anchors, in all its resources, that they may lead to.</summary>
internal sealed class DynamicReferences
{
    private readonly Dictionary<string, Dictionary<SchemaResource, SchemaNode>> _targets = new(StringComparer.Ordinal);

    public bool Any => _targets.Count > 0;

    public DynamicReference Add(string anchor, SchemaNode initial)
    {
        if (!_targets.TryGetValue(anchor, out var targets))
        {
            _targets[anchor] = targets = [];
        }

        return new DynamicReference(initial, targets);
    }

    /// <summary>Takes in the anchors of documents met since; whether there were any.</summary>
    public bool Complete(SchemaStore store, SchemaCompiler compiler)
    {
        var found = false;
        foreach (var (anchor, targets) in _targets)
        {
            foreach (var resource in store.Resources)
            {
                if (resource.DynamicAnchors.TryGetValue(anchor, out var pointer) && !targets.ContainsKey(resource))
                {
                    targets[resource] = compiler.NodeFor(resource.Document.SiteAt(pointer)!.Value);
                    found = true;
                }
            }
        }

        return found;
    }
}
