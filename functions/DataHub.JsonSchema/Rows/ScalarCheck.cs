using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Rows;

/// <summary>What one schema says of scalars itself, without the schemas it applies.</summary>
internal sealed class ScalarCheck(SchemaNode node)
{
    // Schemas that refer to each other may be gone through in very many ways; a member's checks are few.
    private const int Most = 32;

    private readonly TypeSet? _types = node.Types;
    private readonly ValueSet[] _values = node.Values;
    private readonly NumberCheck[] _numbers = node.Numbers;
    private readonly TextCheck[] _texts = node.Texts;
    private readonly bool _takesTexts = node.Types?.Includes(JsonKind.String) != false;
    private readonly bool _takesNumbers = node.Types?.Includes(JsonKind.Number) != false;
    private readonly bool _takesIntegers = node.Types?.IncludesIntegers == true;

    public bool RefusesContainers =>
        _types is not null && !_types.Includes(JsonKind.Object) && !_types.Includes(JsonKind.Array);

    /// <summary>
    /// The checks of a schema and of those it refers to by <c>$ref</c> and <c>allOf</c>; null when it decides by other
    /// means too.
    /// </summary>
    public static ScalarCheck[]? AllOf(SchemaNode node)
    {
        var checks = new List<ScalarCheck>();
        return Gather(node, checks) ? [.. checks] : null;
    }

    public bool Accepts(JsonText text, Evaluation evaluation)
    {
        if (!_takesTexts)
        {
            return false;
        }

        foreach (var set in _values)
        {
            if (!set.Contains(text))
            {
                return false;
            }
        }

        foreach (var check in _texts)
        {
            if (!check.Accepts(text, evaluation))
            {
                return false;
            }
        }

        return true;
    }

    public bool Accepts(in JsonNumber number)
    {
        if (!_takesNumbers && !(_takesIntegers && number.IsInteger))
        {
            return false;
        }

        foreach (var set in _values)
        {
            if (!set.Contains(number))
            {
                return false;
            }
        }

        foreach (var check in _numbers)
        {
            if (!check.Accepts(number))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="literal">Null, true or false.</param>
    public bool Accepts(JsonKind literal) =>
        _types?.Includes(literal) != false && Array.TrueForAll(_values, set => set.Contains(literal));

    private static bool Gather(SchemaNode node, List<ScalarCheck> checks)
    {
        if (node.Always is { } always)
        {
            return always;
        }

        if (node.HasOtherInPlace || checks.Count == Most)
        {
            return false;
        }

        checks.Add(new ScalarCheck(node));
        return Array.TrueForAll(node.All, applied => Gather(applied.Node, checks));
    }
}
