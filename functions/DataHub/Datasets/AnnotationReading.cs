using System.Text.Json;

namespace DataHub.Datasets;

/// <summary>Reading of a schema's <c>x-hub</c> annotations.</summary>
internal static class AnnotationReading
{
    /// <exception cref="KeyNotFoundException">There is no such annotation.</exception>
    public static string Text(this JsonElement annotation, string name) => annotation.OptionalText(name)
        ?? throw new KeyNotFoundException($"x-hub needs ‘{name}’");

    public static string? OptionalText(this JsonElement annotation, string name) =>
        annotation.ValueKind == JsonValueKind.Object && annotation.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;

    public static IReadOnlyList<string> Texts(this JsonElement annotation, string name) =>
        [.. annotation.Items(name).Select(item => item.GetString()!)];

    public static IEnumerable<JsonElement> Items(this JsonElement annotation, string name) =>
        annotation.ValueKind == JsonValueKind.Object && annotation.TryGetProperty(name, out var list)
            ? list.EnumerateArray()
            : [];

    public static bool Flag(this JsonElement annotation, string name) =>
        annotation.ValueKind == JsonValueKind.Object
        && annotation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
