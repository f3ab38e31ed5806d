using System.Text.Json;

namespace DataHub.Settings;

/// <summary>
/// A cloud the hub can be deployed to. Azure China's addresses, and no other cloud's, lie under a top-level domain of
/// their own: that tells a foreign address without a list of suffixes that would have to be kept up to date.
/// </summary>
/// <param name="Name">As setting <c>Hub__Cloud</c> names it.</param>
/// <param name="Aliases">Azure's own name for it, likewise accepted.</param>
/// <param name="Domain">Top-level domain of every address there; null when it is none of the others'.</param>
internal sealed record Cloud(string Name, IReadOnlyList<string> Aliases, string? Domain)
{
    /// <summary>The clouds of clouds.json.</summary>
    public static IReadOnlyList<Cloud> All { get; } = Load();

    public static Cloud? Find(string name) => All.FirstOrDefault(cloud =>
        cloud.Aliases.Append(cloud.Name).Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether an address can be one of this cloud.</summary>
    public bool Holds(string host) => Domain is not null
        ? IsUnder(host, Domain)
        : !All.Any(other => other.Domain is { } foreign && IsUnder(host, foreign));

    private static bool IsUnder(string host, string domain) =>
        host.TrimEnd('.').EndsWith('.' + domain, StringComparison.OrdinalIgnoreCase);

    private static List<Cloud> Load()
    {
        using var stream = typeof(Cloud).Assembly.GetManifestResourceStream(typeof(Cloud), "clouds.json")!;
        return JsonSerializer.Deserialize<List<Cloud>>(stream, JsonSerializerOptions.Web)!;
    }
}
