using Microsoft.Extensions.Configuration;

namespace DataHub;

/// <summary>Limits and places that an operator may set, in the configuration section <c>Hub</c>.</summary>
public sealed record HubSettings
{
    public const string Section = "Hub";

    /// <summary>
    /// Up to how many bytes of a request are let through to the hub, by the servers of both hosts and the Functions
    /// host before one of them: what App Service lets through. <see cref="MostBytes"/> answers before.
    /// </summary>
    public const long LargestRequest = 210_000_000;

    /// <summary>Where the schema files lie; by default beside the program.</summary>
    public string SchemaFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <summary>Where the plan lies; by default beside the program.</summary>
    public string PlanFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023");

    /// <summary>Where the published sample payloads lie; by default beside the program.</summary>
    public string SampleFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>
    /// The hub's address for people, such as https://hub.example, without a slash at its end: receipts link to the
    /// rules with it. Empty: links are relative, and a receipt in the drop zone has none.
    /// </summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>A body above this is taken by the queue instead of at once, bytes.</summary>
    public int InlineBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// So is a text body with more lines than this; it is also how many rows are held back before the first write.
    /// </summary>
    public int InlineRows { get; init; } = 5000;

    /// <summary>A body or file above this is refused, bytes.</summary>
    public long MostBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Findings of one code that a receipt shows; the totals stay exact.</summary>
    public int FindingsPerCode { get; init; } = 100;

    /// <summary>Table batches in flight for one submission.</summary>
    public int WriteParallelism { get; init; } = 8;

    /// <summary>Requests a partner may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>A file or submission that has waited this long unprocessed is swept up, minutes.</summary>
    public int SweepAfterMinutes { get; init; } = 10;

    /// <summary>
    /// A probe in the drop zone that was not announced within this time means that events do not arrive, minutes.
    /// </summary>
    public int CanaryMinutes { get; init; } = 10;

    /// <summary>
    /// Which cloud the app runs in, AzurePublic or AzureChina; empty where addresses are not to be compared.
    /// </summary>
    public string Cloud { get; init; } = "";

    /// <summary>
    /// Whether a starting app creates tables, containers and queues that are missing; the
    /// template has made them in Azure.
    /// </summary>
    public bool CreateStorage { get; init; } = true;

    /// <summary>Key for personal data and equality hashes: at least 32 bytes in base64, from the key vault.</summary>
    public string FieldKey { get; init; } = "";

    /// <summary>
    /// Field keys of before, in base64 with commas between, the newest first: what they encrypted stays readable.
    /// </summary>
    public string EarlierFieldKeys { get; init; } = "";

    /// <summary>What new values are encrypted with: AES (AES-256-GCM) or SM4 (SM4-GCM). Both stay readable.</summary>
    public string FieldAlgorithm { get; init; } = "AES";

    /// <summary>
    /// Key that signs what the hub gives out to get it back, such as links: at least 32 bytes in base64, from the key
    /// vault, and another than <see cref="FieldKey"/>.
    /// </summary>
    public string SigningKey { get; init; } = "";

    /// <summary>Signing keys of before, in base64 with commas between: what they signed stays good until it
    /// expires.</summary>
    public string EarlierSigningKeys { get; init; } = "";

    public static HubSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<HubSettings>() ?? new HubSettings();
        return settings with { PublicUrl = AddressOf(settings.PublicUrl, configuration["WEBSITE_HOSTNAME"]) };
    }

    /// <param name="hostName">The app's own name, as App Service tells it.</param>
    private static string AddressOf(string? setting, string? hostName) => (setting, hostName) switch
    {
        ({ Length: > 0 }, _) => setting.TrimEnd('/'),
        (_, { Length: > 0 }) => $"https://{hostName}",
        _ => "",
    };
}
