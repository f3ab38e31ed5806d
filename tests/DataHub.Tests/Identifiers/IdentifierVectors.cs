using System.Text.Json;

namespace DataHub.Tests.Identifiers;

/// <summary>Identifiers whose standing was worked out independently of the hub.</summary>
/// <param name="WarnOnly">Genuine although the check character disagrees.</param>
public sealed record IdentifierVectors(string[] Valid, string[]? WarnOnly, string[] Invalid)
{
    private static readonly Dictionary<string, IdentifierVectors> ByKind =
        JsonSerializer.Deserialize<Dictionary<string, IdentifierVectors>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Identifiers", "Vectors", "identifiers.json")),
            JsonSerializerOptions.Web)!;

    public static IdentifierVectors CreditCodes => ByKind["uscc"];

    public static IdentifierVectors ResidentIds => ByKind["id"];

    public static IdentifierVectors Vins => ByKind["vin"];
}
