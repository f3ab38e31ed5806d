using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;

namespace DataHub.Local.Hosting;

/// <summary>A function that answers HTTP requests.</summary>
/// <param name="Route">Route below the prefix.</param>
/// <param name="Methods">Methods in upper case; none means all.</param>
public sealed record HttpFunction(string Name, MethodInfo Method, RoutePattern Route, IReadOnlySet<string> Methods)
    : FunctionDeclaration(Name, Method)
{
    /// <summary>Whether some request would match both, so that neither could be chosen.</summary>
    internal bool ConflictsWith(HttpFunction other) =>
        Shape == other.Shape
        && (Methods.Count == 0 || other.Methods.Count == 0 || Methods.Overlaps(other.Methods));

    /// <summary>The route without what does not matter for matching: case and the parameters' names.</summary>
    private string Shape => string.Join('/', Route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(ShapeOf))));

    private string ShapeOf(RoutePatternPart part)
    {
        if (part is not RoutePatternParameterPart parameter)
        {
            return part is RoutePatternLiteralPart literal ? literal.Content.ToUpperInvariant() : "-";
        }

        var constraints = parameter.ParameterPolicies.Select(policy => policy.Content).Order(StringComparer.Ordinal);
        return $"{{{(parameter.IsCatchAll ? "*" : "")}:{string.Join(':', constraints)}}}";
    }
}
