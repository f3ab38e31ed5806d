using System.Collections.Immutable;

namespace DataHub.JsonSchema.Formats;

/// <summary>The formats the specification defines.</summary>
internal static class StandardFormats
{
    public static ImmutableDictionary<string, FormatCheck> All { get; } =
        ImmutableDictionary<string, FormatCheck>.Empty;
}
