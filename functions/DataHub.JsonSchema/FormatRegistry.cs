using System.Collections.Immutable;
using DataHub.JsonSchema.Formats;

namespace DataHub.JsonSchema;

/// <summary>The formats that can be asserted, by name. Immutable.</summary>
public sealed class FormatRegistry
{
    private readonly ImmutableDictionary<string, FormatCheck> _checks;

    private FormatRegistry(ImmutableDictionary<string, FormatCheck> checks) => _checks = checks;

    /// <summary>The formats the specification defines.</summary>
    public static FormatRegistry Standard { get; } = new(StandardFormats.All);

    /// <summary>Adds a format, in place of any other of that name.</summary>
    public FormatRegistry Add(string name, FormatCheck check) => new(_checks.SetItem(name, check));

    internal FormatCheck? Find(string name) => _checks.GetValueOrDefault(name);
}
