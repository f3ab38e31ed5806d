using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>Finds schemas that apply themselves to the same instance again, which no evaluation could end.</summary>
internal sealed class ReferenceLoops
{
    private readonly Dictionary<SchemaNode, List<SchemaNode>> _edges = [];

    /// <summary>Notes that one schema applies another to the same instance.</summary>
    public void Add(SchemaNode from, SchemaNode to)
    {
        if (!_edges.TryGetValue(from, out var targets))
        {
            _edges[from] = targets = [];
        }

        targets.Add(to);
    }

    /// <exception cref="SchemaException">There is a loop.</exception>
    public void Check()
    {
        var finished = new HashSet<SchemaNode>();
        foreach (var start in _edges.Keys)
        {
            Walk(start, finished);
        }
    }

    private void Walk(SchemaNode start, HashSet<SchemaNode> finished)
    {
        var open = new HashSet<SchemaNode>();
        var path = new Stack<(SchemaNode Node, int Next)>();
        path.Push((start, 0));
        while (path.TryPop(out var step))
        {
            if (step.Next == 0 && !finished.Contains(step.Node) && !open.Add(step.Node))
            {
                throw new SchemaException(step.Node.Location, "the schema refers to itself without end");
            }

            if (!finished.Contains(step.Node) && _edges.TryGetValue(step.Node, out var targets)
                && step.Next < targets.Count)
            {
                path.Push((step.Node, step.Next + 1));
                path.Push((targets[step.Next], 0));
                continue;
            }

            open.Remove(step.Node);
            finished.Add(step.Node);
        }
    }
}
