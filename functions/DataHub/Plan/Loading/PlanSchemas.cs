using System.Reflection;
using DataHub.JsonSchema;

namespace DataHub.Plan.Loading;

/// <summary>
/// The shape of each file of a plan: <c>Plan/Schemas/*.schema.json</c>, checked by the hub's own
/// validator. A schema says which members there are and of which form; what they mean to each other
/// is the readers' matter, and is said there only.
/// </summary>
internal static class PlanSchemas
{
    private const string Calendar = "calendar";
    private const string Suffix = ".schema.json";
    private const string Folder = "DataHub.Plan.Schemas.";

    private static readonly Assembly Program = typeof(PlanSchemas).Assembly;

    private static readonly Lazy<IReadOnlyDictionary<string, JsonSchema.JsonSchema>> All = new(Compile);

    /// <summary>Whether a plan may have a file of that name, relative to its folder.</summary>
    public static bool Knows(string file) => SchemaOf(file) is { } name && All.Value.ContainsKey(name);

    /// <summary>Everything about a file that is not of its form.</summary>
    /// <param name="json">A JSON text in UTF-8.</param>
    public static IEnumerable<PlanFault> FaultsOf(string file, ReadOnlySpan<byte> json)
    {
        var errors = new SchemaErrors();
        return SchemaOf(file) is not { } name
            || !All.Value.TryGetValue(name, out var schema)
            || schema.Validate(json, errors)
            ? []
            : errors.Items.Select(error => new PlanFault(file, error.InstancePointer, PlanSchemaWording.Of(error)));
    }

    private static string? SchemaOf(string file) => file.Split('/') switch
    {
        [Calendar, var year] when IsYear(year) => Calendar,
        [var name] when name != Calendar + ".json" =>
            Path.ChangeExtension(name, null) is { } stem && name == stem + ".json" ? stem : null,
        _ => null,
    };

    private static bool IsYear(string file) => file.Length == 9 && file.EndsWith(".json", StringComparison.Ordinal)
        && !file.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9');

    private static Dictionary<string, JsonSchema.JsonSchema> Compile()
    {
        var options = new SchemaOptions { AssertFormats = true, RefuseUnknownKeywords = true };
        return Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(
                name => name[Folder.Length..^Suffix.Length],
                name => JsonSchema.JsonSchema.Compile(Content(name), options),
                StringComparer.Ordinal);
    }

    private static byte[] Content(string resource)
    {
        using var stream = Program.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
